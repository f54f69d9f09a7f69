// SPDX-License-Identifier: Apache-2.0

// Writes the C++ source of what is built into the program (schemas/vocabulary/rows.h):
//
//   embed_vocabulary SOURCE_FOLDER OUTPUT
//
// It reads schemas/rules/*.yaml, schemas/faults.yaml and examples/ below the source folder. Everything
// wrong in them is printed, and then nothing is written.

#include "text/vocabulary_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace charter {

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::ranges::sort(files, {}, [](const fs::path& path) { return path.generic_string(); });
  return files;
}

bool is_template_path(const std::string& path) {
  constexpr std::array<std::string_view, 5> kFiles{"community.yaml", "leavers.txt", "members.csv", "shares.csv",
                                                   "README.md"};
  return std::ranges::find(kFiles, path) != kFiles.end() ||
         ((path.starts_with("charter/") || path.starts_with("assets/")) && path.ends_with(".yaml"));
}

// A string literal. Other than printable ASCII is written in three octal digits, which no character
// after them can be mistaken to belong to.
std::string quoted(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    if (c == '\n') {
      literal += "\\n\"\n    \"";
    } else if (c == '"' || c == '\\' || c == '?') {
      literal += {'\\', c};
    } else if (c < ' ' || c > '~') {
      literal += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    } else {
      literal += c;
    }
  }
  return literal + "\"";
}

std::string view(std::string_view text) { return fmt::format("{}sv", quoted(text)); }

// The rows of one table, and the table's definition.
struct Table {
  std::string type;
  std::string name;
  std::vector<std::string> rows;

  std::string definition() const {
    if (rows.empty()) {
      return fmt::format("constinit const std::span<const {}> {}{{}};\n\n", type, name);
    }
    return fmt::format(
        "namespace {{\nconstexpr {0} {1}_rows[] = {{\n  {2}\n}};\n}}\n"
        "constinit const std::span<const {0}> {1}{{{1}_rows}};\n\n",
        type, name, fmt::join(rows, ",\n  "));
  }
};

struct Tables {
  Table types{"ValueType", "types", {}};
  Table choices{"ChoiceRow", "choices", {}};
  Table parameters{"ParameterRow", "parameters", {}};
  Table kinds{"KindRow", "kinds", {}};
  Table faults{"FaultRow", "faults", {}};
  Table templates{"TemplateFile", "templates", {}};
};

std::string range(std::size_t first, std::size_t count) {
  return fmt::format("{{{}, {}}}", first, count);
}

std::string row_of(const Parameter& parameter, Tables& tables) {
  const std::string types = range(tables.types.rows.size(), parameter.types.size());
  for (const ValueType type : parameter.types) {
    tables.types.rows.push_back(fmt::format("ValueType({})", static_cast<int>(type)));
  }
  const std::string choices = range(tables.choices.rows.size(), parameter.choices.size());
  for (const Choice& choice : parameter.choices) {
    tables.choices.rows.push_back(
        fmt::format("{{{}, {}, {}}}", view(choice.name), view(choice.meaning), choice.rank.value_or(-1)));
  }
  return fmt::format("{{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, Turn({})}}",
                     view(parameter.name), types, choices, parameter.list, parameter.required,
                     parameter.asked, view(parameter.map_key), view(parameter.minimum),
                     view(parameter.maximum), view(parameter.fallback), view(parameter.meaning),
                     view(parameter.more), view(parameter.less), view(parameter.establishes),
                     static_cast<int>(parameter.more_is));
}

void add_kind(const RuleKind& kind, Tables& tables) {
  const std::string parameters = range(tables.parameters.rows.size(), kind.parameters.size());
  for (const Parameter& parameter : kind.parameters) {
    tables.parameters.rows.push_back(row_of(parameter, tables));
  }
  tables.kinds.rows.push_back(fmt::format("{{{}, {}, {}, {}, {}, {}}}", view(kind.name),
                                          view(kind.title), view(kind.concerns), view(kind.meaning),
                                          view(kind.example), parameters));
}

Faults add_kinds(const fs::path& source, Tables& tables) {
  std::vector<RuleKind> kinds;
  Faults faults;
  for (const fs::path& file : files_below(source / "schemas/rules")) {
    const std::string path = file.lexically_relative(source).generic_string();
    auto kind = read_rule_kind(path, bytes_of(file));
    append(faults, kind.faults);
    if (kind.faults.empty() && kind.value.name != file.stem().string()) {
      faults.push_back({.code = "vocabulary-wrong-value",
                        .message = fmt::format("the kind `{}` stands in a file of another name", kind.value.name),
                        .place = Place{.path = path}});
    }
    kinds.push_back(std::move(kind.value));
  }
  std::ranges::sort(kinds, {}, &RuleKind::name);
  for (const RuleKind& kind : kinds) add_kind(kind, tables);
  return faults;
}

Faults add_faults(const fs::path& source, Tables& tables) {
  const auto catalogue =
      read_fault_catalogue("schemas/faults.yaml", bytes_of(source / "schemas/faults.yaml"));
  for (const FaultEntry& entry : catalogue.value.entries) {
    tables.faults.rows.push_back(fmt::format("{{{}, {}, {}, {}}}", view(entry.code),
                                             view(entry.meaning), view(entry.example),
                                             view(entry.remedy)));
  }
  return catalogue.faults;
}

void add_templates(const fs::path& source, Tables& tables) {
  const fs::path examples = source / "examples";
  for (const fs::path& file : files_below(examples)) {
    const std::string whole = file.lexically_relative(examples).generic_string();
    const auto slash = whole.find('/');
    if (slash == std::string::npos) continue;
    const std::string path = whole.substr(slash + 1);
    if (!is_template_path(path)) continue;
    tables.templates.rows.push_back(fmt::format("{{{}, {}, {}}}", view(whole.substr(0, slash)),
                                                view(path), view(bytes_of(file))));
  }
}

std::string source_of(const Tables& tables) {
  std::string text =
      "// SPDX-License-Identifier: Apache-2.0\n"
      "// Written by schemas/embed from schemas/ and examples/.\n"
      "#include \"vocabulary/rows.h\"\n\n"
      "namespace charter::rows {\n\nusing namespace std::string_view_literals;\n\n";
  for (const Table* table : {&tables.types, &tables.choices, &tables.parameters, &tables.kinds,
                             &tables.faults, &tables.templates}) {
    text += table->definition();
  }
  return text + "}  // namespace charter::rows\n";
}

int embed(const fs::path& source, const fs::path& output) {
  Tables tables;
  Faults faults = add_kinds(source, tables);
  append(faults, add_faults(source, tables));
  add_templates(source, tables);
  for (const Fault& fault : faults) {
    const Place place = fault.place.value_or(Place{});
    fmt::print(stderr, "{}:{}:{}: error: {} [{}]\n", place.path, place.line, place.column,
               fault.message, fault.code);
  }
  if (!faults.empty()) return 1;
  const std::string text = source_of(tables);
  // What depends on an unchanged source is not built again.
  if (fs::exists(output) && bytes_of(output) == text) return 0;
  std::ofstream stream(output, std::ios::binary);
  stream << text;
  return stream.flush().good() ? 0 : 1;
}

}  // namespace

}  // namespace charter

int main(int count, char** arguments) {
  if (count != 3) return 2;
  return charter::embed(arguments[1], arguments[2]);
}
