// SPDX-License-Identifier: Apache-2.0
#include "change/words.h"

#include "change/pieces.h"
#include "change/tidy_blocks.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace charter {

namespace {

using Op = WordEdit::Op;

std::size_t line_feeds(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

// How lines are broken does not count when pieces are compared; an empty line between them does.
std::string_view compared(const Piece& piece) {
  if (piece.kind != Piece::Kind::Space) return piece.text;
  return line_feeds(piece.text) > 1 ? "\n\n" : " ";
}

// Numbers for the pieces of two texts, equal where the pieces count as equal.
class Keys {
 public:
  std::vector<int> of(const std::vector<Piece>& pieces) {
    std::vector<int> keys;
    keys.reserve(pieces.size());
    for (const Piece& piece : pieces)
      keys.push_back(known_.try_emplace(compared(piece), static_cast<int>(known_.size())).first->second);
    return keys;
  }

 private:
  std::unordered_map<std::string_view, int> known_;
};

// Puts edits in a row: neighbours are one, and what is struck comes before what is inserted.
class Edits {
 public:
  void keep(std::string_view text) {
    if (text.empty()) return;
    flush();
    if (!edits_.empty() && edits_.back().op == Op::Keep)
      edits_.back().text += text;
    else
      edits_.push_back({Op::Keep, std::string(text)});
  }
  void strike(std::string_view text) { struck_ += text; }
  void insert(std::string_view text) { inserted_ += text; }

  std::vector<WordEdit> done() {
    flush();
    return std::move(edits_);
  }

 private:
  void flush() {
    if (!struck_.empty()) edits_.push_back({Op::Strike, std::move(struck_)});
    if (!inserted_.empty()) edits_.push_back({Op::Insert, std::move(inserted_)});
    struck_.clear();
    inserted_.clear();
  }

  std::vector<WordEdit> edits_;
  std::string struck_, inserted_;
};

std::vector<WordEdit> written_out(const std::vector<Block>& blocks, const std::vector<Piece>& a,
                                  const std::vector<Piece>& b) {
  Edits edits;
  std::size_t x = 0, y = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; x < end; ++x, ++y) {
      if (a[x].text == b[y].text) {
        edits.keep(a[x].text);
      } else {  // white space that was broken in another place
        edits.strike(a[x].text);
        edits.insert(b[y].text);
      }
    }
  };
  for (const Block& block : blocks) {
    keep_until(block.a_begin);
    for (; x < block.a_end; ++x) edits.strike(a[x].text);
    for (; y < block.b_end; ++y) edits.insert(b[y].text);
  }
  keep_until(a.size());
  return edits.done();
}

std::vector<Block> exchanged(std::vector<Block> blocks) {
  for (Block& block : blocks) {
    std::swap(block.a_begin, block.b_begin);
    std::swap(block.a_end, block.b_end);
  }
  return blocks;
}

std::vector<Block> blocks_of(const std::vector<Piece>& a, const std::vector<Piece>& b) {
  Keys keys;
  const std::vector<int> a_keys = keys.of(a), b_keys = keys.of(b);
  return tidied(aligned(a_keys, b_keys), {a, b, a_keys, b_keys});
}

}  // namespace

std::vector<WordEdit> redline(const std::string& before, const std::string& after) {
  const std::vector<Piece> a = pieces_of(before), b = pieces_of(after);
  // Of several shortest ways the algorithm takes one that depends on the direction; so it is always
  // given the same one.
  const bool forth = before <= after;
  return written_out(forth ? blocks_of(a, b) : exchanged(blocks_of(b, a)), a, b);
}

bool is_reflow(const std::string& struck, const std::string& inserted) {
  const auto is_break = [](const std::string& text) {
    return !text.empty() && text.find_first_not_of(" \n\t") == std::string::npos && line_feeds(text) < 2;
  };
  return is_break(struck) && is_break(inserted);
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (const Piece& piece : pieces_of(text)) words.emplace_back(piece.text);
  return words;
}

}  // namespace charter
