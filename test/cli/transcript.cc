// SPDX-License-Identifier: Apache-2.0

// Replays a session and compares what its commands print with what is written there.
//
//   transcript SESSION.t|PAGE.md PROGRAM
//
// In a session (*.t) commands and their output are indented by two blanks; in a page (*.md) they
// stand at the margin of blocks that begin with ```console. A command is a line that begins with "$
// " and goes on in lines that begin with "> "; what follows, to the next command, is its output,
// and a last line
// "[n]" its exit code where that is not zero. All commands of a file run in one shell, in a folder
// of their own, with nothing of the user's: neither environment nor git configuration nor clock.
// The folder's path, which differs from run to run, is shown as $SESSION. With CHARTER_UPDATE=1 in
// the environment the file is rewritten to say what was printed.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// A piece of the file: prose, or a command (`script` with its continuation lines) with its output.
struct Piece {
  std::vector<std::string> text;    // the lines as they stand, of prose, or of the command
  std::string script;               // empty: prose
  std::vector<std::string> output;  // without indentation, and without empty lines at its end
  std::size_t empty_after = 0;      // empty lines that only keep the next piece apart
};

enum class Kind { Session, Page };

void strip_empty_end(std::vector<std::string>& lines) {
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
}

// Takes a file apart, a line at a time.
class Pieces {
 public:
  explicit Pieces(Kind kind) : kind_(kind), inside_(kind == Kind::Session) {}

  void add(const std::string& line) {
    const bool fence = kind_ == Kind::Page && line.starts_with("```");
    if (fence) inside_ = line == "```console";
    if (!inside_ || fence) return add_prose(line);
    if (line.empty() && in_command()) return pieces_.back().output.push_back(line);
    if (!line.starts_with(indent())) return add_prose(line);
    add_inside(line, line.substr(indent().size()));
  }

  std::vector<Piece> result() && {
    for (Piece& piece : pieces_) {
      const std::size_t all = piece.output.size();
      strip_empty_end(piece.output);
      piece.empty_after = all - piece.output.size();
    }
    return std::move(pieces_);
  }

  std::string indent() const { return kind_ == Kind::Session ? "  " : ""; }

 private:
  bool in_command() const { return !pieces_.empty() && !pieces_.back().script.empty(); }

  void add_prose(const std::string& line) {
    if (pieces_.empty() || in_command()) pieces_.push_back({});
    pieces_.back().text.push_back(line);
  }

  void add_inside(const std::string& line, const std::string& rest) {
    if (rest.starts_with("$ ")) {
      pieces_.push_back({{line}, rest.substr(2) + "\n", {}, 0});
    } else if (!in_command()) {
      add_prose(line);
    } else if (pieces_.back().output.empty() && rest.starts_with("> ")) {
      pieces_.back().text.push_back(line);
      pieces_.back().script += rest.substr(2) + "\n";
    } else {
      pieces_.back().output.push_back(rest);
    }
  }

  Kind kind_;
  bool inside_;
  std::vector<Piece> pieces_;
};

constexpr std::string_view kMark = "--- end of command ";

// One script for one shell. Each command's exit code follows its output on a line of its own, after
// a line feed, so that output without one at its end is not mistaken.
std::string script_of(const std::vector<Piece>& pieces) {
  std::string script = "exec 2>&1\n";
  for (const Piece& piece : pieces) {
    if (piece.script.empty()) continue;
    script += piece.script;
    script += "printf '\\n" + std::string(kMark) + "%d ---\\n' $?\n";
  }
  return script;
}

std::string run(const std::string& command) {
  FILE* pipe = ::popen(command.c_str(), "r");
  std::string output;
  std::array<char, 4096> buffer{};
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    output.append(buffer.data(), got);
  ::pclose(pipe);
  return output;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// What the shell printed, command by command.
std::vector<std::vector<std::string>> outputs_of(const std::string& printed) {
  std::vector<std::vector<std::string>> outputs;
  std::vector<std::string> current;
  for (const std::string& line : lines_of(printed)) {
    if (!line.starts_with(kMark)) {
      current.push_back(line);
      continue;
    }
    strip_empty_end(current);
    const std::string code = line.substr(kMark.size(), line.find(' ', kMark.size()) - kMark.size());
    if (code != "0") current.push_back("[" + code + "]");
    outputs.push_back(std::move(current));
    current.clear();
  }
  if (!current.empty()) outputs.push_back(std::move(current));
  return outputs;
}

std::string environment(const fs::path& folder, const fs::path& program) {
  return "env -i PATH='" + program.parent_path().string() +
         ":/usr/local/bin:/usr/bin:/bin' HOME='" + (folder / "home").string() + "' SESSION='" +
         folder.string() +
         "' TZ=UTC LC_ALL=C.UTF-8 COLUMNS=80 TERM=dumb SOURCE_DATE_EPOCH=1777636800"
         " GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_TERMINAL_PROMPT=0"
         " GIT_AUTHOR_NAME='Ana Costa' GIT_AUTHOR_EMAIL=ana@example.org"
         " GIT_AUTHOR_DATE='1777636800 +0000' GIT_COMMITTER_NAME='Ana Costa'"
         " GIT_COMMITTER_EMAIL=ana@example.org GIT_COMMITTER_DATE='1777636800 +0000'";
}

std::vector<std::vector<std::string>> replay(const std::vector<Piece>& pieces,
                                             const fs::path& program) {
  std::string name = (fs::temp_directory_path() / "charter-session-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  const fs::path folder = name;
  fs::create_directories(folder / "home");
  fs::create_directories(folder / "work");
  const fs::path script = folder / "home" / "session.sh";
  std::ofstream(script) << script_of(pieces);
  const std::string printed =
      run("cd '" + (folder / "work").string() + "' && " + environment(folder, program) + " sh '" +
          script.string() + "' < /dev/null");
  fs::remove_all(folder);
  return outputs_of(replaced(replaced(printed, (folder / "work").string(), "$SESSION"),
                             folder.string(), "$SESSION"));
}

std::string written(const std::vector<Piece>& pieces, const std::string& indent) {
  std::string text;
  for (const Piece& piece : pieces) {
    for (const std::string& line : piece.text) text += line + "\n";
    for (const std::string& line : piece.output) text += (line.empty() ? "" : indent + line) + "\n";
    text += std::string(piece.empty_after, '\n');
  }
  return text;
}

// The first line that differs, with what was written and what was printed.
void show_difference(const std::string& expected, const std::string& actual, const fs::path& path) {
  const auto a = lines_of(expected);
  const auto b = lines_of(actual);
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  std::cout << path.string() << ":" << at + 1 << ": printed other than written\n";
  for (std::size_t i = at; i < std::min(a.size(), at + 30); ++i) std::cout << "- " << a[i] << "\n";
  for (std::size_t i = at; i < std::min(b.size(), at + 30); ++i) std::cout << "+ " << b[i] << "\n";
}

int check(const fs::path& path, const fs::path& program) {
  const std::string expected = read(path);
  Pieces parts(path.extension() == ".md" ? Kind::Page : Kind::Session);
  for (const std::string& line : lines_of(expected)) parts.add(line);
  const std::string indent = parts.indent();
  std::vector<Piece> pieces = std::move(parts).result();
  const auto outputs = replay(pieces, program);
  std::size_t next = 0;
  for (Piece& piece : pieces) {
    if (piece.script.empty()) continue;
    piece.output = next < outputs.size() ? outputs[next] : std::vector<std::string>{"(not run)"};
    ++next;
  }
  if (next == 0 && path.extension() == ".t") {
    std::cout << path.string() << ": holds no command\n";
    return 1;
  }
  const std::string actual = written(pieces, indent);
  if (actual == expected) return 0;
  if (std::getenv("CHARTER_UPDATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
    return 0;
  }
  show_difference(expected, actual, path);
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: transcript SESSION.t|PAGE.md PROGRAM\n";
    return 2;
  }
  return check(argv[1], fs::absolute(argv[2]));
}
