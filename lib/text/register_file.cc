// SPDX-License-Identifier: Apache-2.0
#include "text/register_file.h"

#include "text/csv.h"
#include "text/source.h"
#include "value/date.h"
#include "value/safe_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace charter {

namespace {

std::string without_feed(std::string text) {
  text.pop_back();
  return text;
}

// Reads the lines of one register into rows; `Reader` turns the fields of a line into a row.
template <class Row, class Reader>
class RegisterReader {
 public:
  RegisterReader(const std::string& path, std::string_view bytes, std::string header)
      : path_(path),
        bytes_(bytes),
        header_(std::move(header)),
        columns_(static_cast<std::size_t>(std::ranges::count(header_, ',')) + 1) {}

  // `take(row, line number)` gets each row that is right.
  template <class Take>
  Faults read(const Reader& reader, const Take& take) {
    if (!read_header()) {
      unread_.of_anyone = !bytes_.empty();
      return std::move(faults_);
    }
    while (start_ < bytes_.size() && faults_.size() < kMostRowFaults) {
      const std::size_t before = faults_.size();
      read_row(reader, take);
      if (faults_.size() > before) note_unread();
    }
    if (start_ < bytes_.size()) {
      report("more-faults", "there are more faults than are listed here", 0, 0);
      unread_.of_anyone = true;
    }
    return std::move(faults_);
  }

  // After `read`.
  UnreadRows take_unread() { return std::move(unread_); }

  // For readers of fields.
  void report(std::string_view code, std::string message, std::size_t begin, std::size_t end,
              std::string help = {}) {
    faults_.push_back({.code = std::string(code),
                              .message = std::move(message),
                              .help = std::move(help),
                              .place = place_in({path_, line_number_, line_}, begin, end)});
  }
  void report(std::string_view code, std::string message, const CsvField& field, std::string help) {
    report(code, std::move(message), field.begin, field.end, std::move(help));
  }

 private:
  void note_unread() {
    if (auto id = MemberId::parse(line_.substr(0, line_.find(',')))) unread_.of.insert(std::move(*id));
    else unread_.of_anyone = true;
  }

  bool next_line() {
    ++line_number_;
    if (start_ >= bytes_.size()) return false;
    const void* feed = std::memchr(bytes_.data() + start_, '\n', bytes_.size() - start_);
    const std::size_t end =
        feed ? static_cast<std::size_t>(static_cast<const char*>(feed) - bytes_.data())
             : bytes_.size();
    line_ = bytes_.substr(start_, end - start_);
    start_ = end + 1;
    if (!feed)
      report("missing-line-end", "the last line does not end in a line feed", line_.size(),
             line_.size(), "end it with a line feed: the file may have been cut off");
    return true;
  }

  bool read_header() {
    if (!next_line()) {
      report("empty-file", "the register is empty", 0, 0,
             fmt::format("begin it with the line `{}`", header_));
      return false;
    }
    if (line_ == header_) return true;
    Faults unsafe = byte_faults(LineOfText{path_, line_number_, line_});
    if (unsafe.empty())
      report("bad-header", "the register does not begin with its header", 0, line_.size(),
             fmt::format("the first line is `{}`", header_));
    append(faults_, std::move(unsafe));
    return false;
  }

  template <class Take>
  void read_row(const Reader& reader, const Take& take) {
    next_line();
    const std::size_t before = faults_.size();
    append(faults_, byte_faults(LineOfText{path_, line_number_, line_}));
    if (faults_.size() > before) return;
    if (!csv_.split(line_)) {
      report("bad-quoting", std::string(csv_.problem()), csv_.problem_at(), csv_.problem_at() + 1,
             "a quoted field begins and ends with a quote, and a quote within it is doubled");
      return;
    }
    if (!has_all_columns()) return;
    refuse_formulas();
    reader(csv_, row_, *this);
    if (faults_.size() > before)
      row_ = Row();
    else
      take(PassingRow<Row>{row_, line_, writing()}, static_cast<std::uint32_t>(line_number_));
  }

  Writing writing() const {
    const bool is_canonical = (csv_.is_plain() && Reader::is_shortest(csv_)) || row_of(row_) == fmt::format("{}\n", line_);
    return is_canonical ? Writing::Canonical : Writing::Other;
  }

  bool has_all_columns() {
    const std::size_t expected = columns_;
    const std::size_t found = csv_.fields().size();
    if (found == expected) return true;
    const bool few = found < expected;
    report(few ? "too-few-columns" : "too-many-columns",
           fmt::format("the row has {} column{} instead of {}", found, found == 1 ? "" : "s", expected),
           few ? line_.size() : csv_[expected].begin, line_.size(),
           fmt::format("a row has the columns `{}`", header_));
    return false;
  }

  void refuse_formulas() {
    for (const CsvField& field : csv_.fields())
      if (is_formula(field.value))
        report("formula", "a spreadsheet would run this field as a formula", field,
               fmt::format("write it without the leading `{}`", field.value.front()));
  }

  std::string_view path_;
  std::string_view bytes_;
  std::string header_;
  std::size_t columns_;
  std::size_t start_ = 0;
  std::string_view line_;
  int line_number_ = 0;
  CsvLine csv_;
  Row row_;  // the last that was right: most of the next is like it
  UnreadRows unread_;
  Faults faults_;
};

// Readers fill a row that holds the one before, which was right.
template <class IdType, class Report>
void read_id(const CsvField& field, IdType& id, Report& out) {
  if (field.value == id.text() && !id.empty()) return;
  if (auto parsed = IdType::parse(field.value)) {
    id = std::move(*parsed);
    return;
  }
  const std::string near = id_from(field.value);
  out.report("bad-id", fmt::format("`{}` is not an id", field.value), field,
             near.empty() ? std::string("an id has lower-case letters, digits and hyphens")
                          : fmt::format("did you mean `{}`?", near));
}

template <class IdType, class Report>
void read_optional_id(const CsvField& field, IdType& id, Report& out) {
  if (!field.value.empty()) return read_id(field, id, out);
  if (!id.empty()) id = IdType();
}

template <class IdType, class Report>
void read_required_id(const CsvField& field, IdType& id, Report& out) {
  if (!field.value.empty()) return read_id(field, id, out);
  out.report("missing-id", "the row has no id here", field, "fill it in, or remove the row");
}

struct MemberReader {
  static bool is_shortest(const CsvLine&) { return true; }

  template <class Report>
  void operator()(const CsvLine& line, Member& member, Report& out) const {
    read_required_id(line[0], member.id, out);
    member.name = line[1].value;
    read_optional_id(line[2], member.member_class, out);
    read_optional_id(line[3], member.node, out);
    const bool is_same_day = member.joined == line[4].value;
    if (!is_same_day) member.joined = line[4].value;
    if (!is_same_day && !member.joined.empty() && !Date::parse(member.joined))
      out.report("bad-date", fmt::format("`{}` is not a date", member.joined), line[4],
                 "write it as 2026-05-01");
    read_optional_id(line[5], member.guardian, out);
    member.fields.resize(line.fields().size() - 6);
    for (std::size_t i = 0; i < member.fields.size(); ++i) member.fields[i] = line[i + 6].value;
  }
};

struct ShareReader {
  // Numbers can be written with zeros before them.
  static bool is_shortest(const CsvLine& line) { return line[2].value.front() != '0'; }

  template <class Report>
  void operator()(const CsvLine& line, Share& share, Report& out) const {
    read_required_id(line[0], share.member, out);
    read_required_id(line[1], share.pool, out);
    read_units(line[2], share.units, out);
  }

  static bool is_all_digits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  }

  // Numbers of up to 18 digits are most, and need no big integers.
  template <class Report>
  static void read_units(const CsvField& field, Integer& units, Report& out) {
    if (!field.value.empty() && field.value.size() <= 18 && is_all_digits(field.value)) {
      std::uint64_t number = 0;
      for (const char c : field.value) number = number * 10 + static_cast<std::uint64_t>(c - '0');
      units = number;
    } else if (const auto number = parse_integer(field.value)) {
      units = *number;
    } else {
      units = 0;
    }
    if (units <= 0 && is_all_digits(field.value) && field.value.find_first_not_of('0') != field.value.npos)
      out.report("bad-units", fmt::format("a number of {} digits is more than can be counted", field.value.size()),
                 field, "write at most 100 digits");
    else if (units <= 0)
      out.report("bad-units", fmt::format("`{}` is not a positive whole number", field.value),
                 field, "a share is one unit or more; to hold none, have no row");
  }
};

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ",") + csv_field(name);
  return line;
}

template <class Row>
std::string written(std::string bytes, const std::vector<Row>& rows) {
  for (const Row& row : rows) append_row(bytes, row);
  return bytes;
}

template <class Row>
Rows<Row> room_for(std::string_view bytes) {
  Rows<Row> result;
  const auto lines = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
  result.rows.reserve(lines);
  result.lines.reserve(lines);
  return result;
}

template <class Row>
auto keep_in(Rows<Row>& result) {
  return [&result](const PassingRow<Row>& passing, std::uint32_t number) {
    result.rows.push_back(passing.row);
    result.lines.push_back(number);
    if (passing.writing == Writing::Other) result.writing = Writing::Other;
  };
}

template <class Row, class Reader>
Rows<Row> read_rows(const std::string& path, std::string_view bytes, std::string header) {
  Rows<Row> result = room_for<Row>(bytes);
  RegisterReader<Row, Reader> reader(path, bytes, std::move(header));
  result.faults = reader.read(Reader(), keep_in(result));
  result.unread = reader.take_unread();
  if (!result.faults.empty()) result.writing = Writing::Other;
  return result;
}

template <class Row, class Reader>
Faults visit_rows(const std::string& path, std::string_view bytes, std::string header, const VisitRow<Row>& visit) {
  RegisterReader<Row, Reader> reader(path, bytes, std::move(header));
  return reader.read(Reader(), [&](const PassingRow<Row>& row, std::uint32_t) {
    if (visit) visit(row);
  });
}

}  // namespace

Rows<Member> read_members(const std::string& path, std::string_view bytes,
                          const std::vector<std::string>& member_fields) {
  return read_rows<Member, MemberReader>(path, bytes, without_feed(members_header(member_fields)));
}

Rows<Share> read_shares(const std::string& path, std::string_view bytes) {
  return read_rows<Share, ShareReader>(path, bytes, without_feed(shares_header()));
}

Faults visit_members(const std::string& path, std::string_view bytes,
                     const std::vector<std::string>& member_fields, const VisitRow<Member>& visit) {
  return visit_rows<Member, MemberReader>(path, bytes, without_feed(members_header(member_fields)), visit);
}

Faults visit_shares(const std::string& path, std::string_view bytes, const VisitRow<Share>& visit) {
  return visit_rows<Share, ShareReader>(path, bytes, without_feed(shares_header()), visit);
}

std::string members_header(const std::vector<std::string>& member_fields) {
  std::vector<std::string> names = member_columns();
  names.insert(names.end(), member_fields.begin(), member_fields.end());
  return joined(names) + "\n";
}

std::string shares_header() { return "member,pool,units\n"; }

void append_row(std::string& bytes, const Member& member) {
  const auto field = [&bytes](std::string_view value, char after) {
    append_csv_field(bytes, value);
    bytes += after;
  };
  field(member.id.text(), ',');
  field(member.name, ',');
  field(member.member_class.text(), ',');
  field(member.node.text(), ',');
  field(member.joined, ',');
  append_csv_field(bytes, member.guardian.text());
  for (const std::string& value : member.fields) {
    bytes += ',';
    append_csv_field(bytes, value);
  }
  bytes += '\n';
}

void append_row(std::string& bytes, const Share& share) {
  bytes.append(share.member.text()).append(",").append(share.pool.text()).append(",");
  bytes.append(to_string(share.units)).append("\n");
}

std::string row_of(const Member& member) {
  std::string row;
  append_row(row, member);
  return row;
}

std::string row_of(const Share& share) {
  std::string row;
  append_row(row, share);
  return row;
}

std::string write_members(const std::vector<Member>& members,
                          const std::vector<std::string>& member_fields) {
  return written(members_header(member_fields), members);
}

std::string write_shares(const std::vector<Share>& shares) {
  return written(shares_header(), shares);
}

Place place_of_row(const std::string& path, int line, std::string_view row, std::size_t column) {
  if (!row.empty() && row.back() == '\n') row.remove_suffix(1);
  CsvLine csv;
  const LineOfText text{path, line, row};
  if (!csv.split(row) || column >= csv.fields().size()) return place_in(text, 0, row.size());
  return place_in(text, csv[column].begin, csv[column].end);
}

}  // namespace charter
