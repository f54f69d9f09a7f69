// SPDX-License-Identifier: Apache-2.0
#include "change/tidy_blocks.h"

#include "change/force_words.h"

#include <algorithm>

namespace charter {

namespace {

using Kind = Piece::Kind;

bool is_empty_line(const Piece& piece) {
  return piece.kind == Kind::Space && std::ranges::count(piece.text, '\n') > 1;
}
bool is_stop(const Piece& piece) {
  return piece.kind == Kind::Mark &&
         std::string_view(".;:?!").find(piece.text) != std::string_view::npos;
}
bool is_content(const Piece& piece) { return piece.kind != Kind::Space && piece.kind != Kind::Mark; }

// What must not pass among other words.
bool is_weighty(const Piece& piece) {
  return piece.kind == Kind::Number || piece.kind == Kind::Reference ||
         (piece.kind == Kind::Word &&
          (force_of(piece.text).force != Force::None || is_amount_word(piece.text)));
}

// How well a change begins at an item: with a paragraph, a sentence, a word.
int beginning(std::span<const Piece> pieces, std::size_t at) {
  if (at == 0) return 4;
  const Piece& before = pieces[at - 1];
  if (before.kind != Kind::Space) return pieces[at].kind == Kind::Space ? 1 : 0;
  if (is_empty_line(before)) return 4;
  return at >= 2 && is_stop(pieces[at - 2]) ? 3 : 2;
}

class Tidying {
 public:
  Tidying(std::vector<Block> blocks, const Pair& pair) : blocks_(std::move(blocks)), pair_(pair) {}

  std::vector<Block> done() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) slide(i);
    for (const Block& block : blocks_) append(block);
    for (Block& block : tidy_) trim(block);
    return std::move(tidy_);
  }

 private:
  // Moves a block of one side to where it reads best, within what stays around it.
  void slide(std::size_t i) {
    Block& block = blocks_[i];
    const bool strikes = block.b_begin == block.b_end;
    if (!strikes && block.a_begin != block.a_end) return;
    const auto keys = strikes ? pair_.a_keys : pair_.b_keys;
    const std::size_t begin = strikes ? block.a_begin : block.b_begin;
    const std::size_t end = strikes ? block.a_end : block.b_end;
    const std::size_t room_before = block.a_begin - (i == 0 ? 0 : blocks_[i - 1].a_end);
    const std::size_t room_after =
        (i + 1 == blocks_.size() ? pair_.a.size() : blocks_[i + 1].a_begin) - block.a_end;
    std::size_t back = 0, forth = 0;
    while (back < room_before && keys[begin - back - 1] == keys[end - back - 1]) ++back;
    while (forth < room_after && keys[begin + forth] == keys[end + forth]) ++forth;
    const auto pieces = strikes ? pair_.a : pair_.b;
    std::size_t best = begin - back;
    for (std::size_t at = best; at <= begin + forth; ++at)
      if (beginning(pieces, at) >= beginning(pieces, best)) best = at;
    const auto by = static_cast<std::ptrdiff_t>(best) - static_cast<std::ptrdiff_t>(begin);
    for (std::size_t* edge : {&block.a_begin, &block.a_end, &block.b_begin, &block.b_end})
      *edge = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(*edge) + by);
  }

  void append(const Block& block) {
    tidy_.push_back(block);
    while (tidy_.size() > 1 && belong_together(tidy_[tidy_.size() - 2], tidy_.back())) {
      const Block last = tidy_.back();
      tidy_.pop_back();
      tidy_.back().a_end = last.a_end;
      tidy_.back().b_end = last.b_end;
    }
  }

  bool belong_together(const Block& first, const Block& second) const {
    const auto kept = pair_.a.subspan(first.a_end, second.a_begin - first.a_end);
    if (kept.empty()) return true;
    if (std::ranges::any_of(kept, is_empty_line)) return false;
    if (std::ranges::all_of(kept, [](const Piece& p) { return p.kind == Kind::Space; }))
      return strikes_and_inserts(first, second);
    constexpr std::size_t kMostSwallowed = 7;  // three words and what stands between and around them
    if (kept.size() > kMostSwallowed || std::ranges::any_of(kept, is_stop) ||
        std::ranges::any_of(kept, is_weighty))
      return false;
    const std::size_t worth = weight(kept);
    return worth <= weight(first) && worth <= weight(second) && hides_nothing(first) &&
           hides_nothing(second);
  }

  // White space at both ends of both sides stays.
  void trim(Block& block) const {
    const auto stay = [&](std::size_t x, std::size_t y) {
      return pair_.a[x].kind == Kind::Space && pair_.a_keys[x] == pair_.b_keys[y];
    };
    while (block.a_end - block.a_begin > 1 && block.b_end - block.b_begin > 1 &&
           stay(block.a_begin, block.b_begin))
      ++block.a_begin, ++block.b_begin;
    while (block.a_end - block.a_begin > 1 && block.b_end - block.b_begin > 1 &&
           stay(block.a_end - 1, block.b_end - 1))
      --block.a_end, --block.b_end;
  }

  static bool strikes_and_inserts(const Block& first, const Block& second) {
    return (first.a_begin != first.a_end || second.a_begin != second.a_end) &&
           (first.b_begin != first.b_end || second.b_begin != second.b_end);
  }

  static std::size_t weight(std::span<const Piece> pieces) {
    std::size_t sum = 0;
    for (const Piece& piece : pieces)
      if (is_content(piece)) sum += piece.text.size();
    return sum;
  }
  std::span<const Piece> struck(const Block& block) const {
    return pair_.a.subspan(block.a_begin, block.a_end - block.a_begin);
  }
  std::span<const Piece> inserted(const Block& block) const {
    return pair_.b.subspan(block.b_begin, block.b_end - block.b_begin);
  }
  std::size_t weight(const Block& block) const {
    return std::max(weight(struck(block)), weight(inserted(block)));
  }

  // Whether the same weighty words stand on both sides.
  bool hides_nothing(const Block& block) const {
    return weighty(struck(block)) == weighty(inserted(block));
  }
  static std::vector<std::string_view> weighty(std::span<const Piece> pieces) {
    std::vector<std::string_view> words;
    for (const Piece& piece : pieces)
      if (is_weighty(piece)) words.push_back(piece.text);
    std::ranges::sort(words);
    return words;
  }

  std::vector<Block> blocks_;
  Pair pair_;
  std::vector<Block> tidy_;
};

}  // namespace

std::vector<Block> tidied(std::vector<Block> blocks, const Pair& pair) {
  return Tidying(std::move(blocks), pair).done();
}

}  // namespace charter
