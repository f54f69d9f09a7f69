// SPDX-License-Identifier: Apache-2.0
#include "repo/pack_file.h"

#include "repo/big_endian.h"
#include "repo/disk.h"
#include "repo/sha1.h"

#include <fmt/format.h>
#include <libdeflate.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <numeric>
#include <optional>
#include <string>
#include <system_error>
#include <thread>

#include <unistd.h>

namespace charter {
namespace {

constexpr int compression_level = 1;
constexpr std::size_t chunk_length = 32;   // objects compressed at a time
constexpr std::size_t chunks_ahead = 16;   // bounds the memory of what waits to be written
constexpr unsigned worker_count = 2;
constexpr unsigned read_only = 0444;

class Compressor {
 public:
  Compressor() : compressor_(libdeflate_alloc_compressor(compression_level)) {
    if (!compressor_) throw std::bad_alloc();
  }
  void append(std::string& out, std::string_view bytes) const {
    const std::size_t start = out.size();
    out.resize(start + libdeflate_zlib_compress_bound(compressor_.get(), bytes.size()));
    out.resize(start + libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(),
                                                out.data() + start, out.size() - start));
  }

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

std::uint64_t pack_type(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::Commit: return 1;
    case ObjectKind::Tree: return 2;
    case ObjectKind::Blob: return 3;
    case ObjectKind::Tag: return 4;
  }
  return 0;
}

// Type and length, seven bits a byte after the first, which has four.
void append_head(std::string& out, ObjectKind kind, std::size_t size) {
  std::uint64_t byte = pack_type(kind) << 4 | (size & 15);
  size >>= 4;
  while (size > 0) {
    out += static_cast<char>(byte | 0x80);
    byte = size & 0x7f;
    size >>= 7;
  }
  out += static_cast<char>(byte);
}

// Where an object ended up.
struct Placed {
  ObjectId id;
  std::uint32_t checksum = 0;
  std::uint64_t offset = 0;  // within its chunk, and then within the pack
};

struct Chunk {
  std::string bytes;
  std::vector<Placed> objects;
};

Chunk compressed(std::span<const ObjectView> objects, const Compressor& compressor) {
  Chunk chunk;
  for (const ObjectView& object : objects) {
    const std::size_t start = chunk.bytes.size();
    append_head(chunk.bytes, object.kind, object.bytes.size());
    compressor.append(chunk.bytes, object.bytes);
    const std::uint32_t checksum = libdeflate_crc32(0, chunk.bytes.data() + start, chunk.bytes.size() - start);
    chunk.objects.push_back({.id = object.id, .checksum = checksum, .offset = start});
  }
  return chunk;
}

// Chunks compressed by several threads and handed out in their order.
class ChunkQueue {
 public:
  explicit ChunkQueue(std::span<const ObjectView> objects)
      : objects_(objects), done_((objects.size() + chunk_length - 1) / chunk_length) {
    // One that cannot be started has the work done by the others.
    try {
      for (unsigned i = 0; i < worker_count; ++i) workers_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      if (workers_.empty()) throw;
    }
  }
  ChunkQueue(const ChunkQueue&) = delete;
  ChunkQueue& operator=(const ChunkQueue&) = delete;
  // Also when the writer gave up: workers must not wait for it.
  ~ChunkQueue() {
    {
      const std::lock_guard lock(mutex_);
      next_ = done_.size();
      taken_ = done_.size();
    }
    changed_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  // The next chunk; nothing after the last. Throws what kept a worker from making it.
  std::optional<Chunk> take() {
    std::unique_lock lock(mutex_);
    if (taken_ == done_.size()) return std::nullopt;
    changed_.wait(lock, [this] { return done_[taken_].has_value() || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    std::optional<Chunk> chunk = std::move(done_[taken_]);
    done_[taken_].reset();
    ++taken_;
    changed_.notify_all();
    return chunk;
  }

 private:
  void work() {
    try {
      compress_all();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      failure_ = std::current_exception();
      changed_.notify_all();
    }
  }

  void compress_all() {
    const Compressor compressor;
    while (const std::optional<std::size_t> number = claim()) {
      const std::size_t start = *number * chunk_length;
      Chunk chunk = compressed(objects_.subspan(start, std::min(chunk_length, objects_.size() - start)), compressor);
      const std::lock_guard lock(mutex_);
      done_[*number] = std::move(chunk);
      changed_.notify_all();
    }
  }

  std::optional<std::size_t> claim() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return next_ >= done_.size() || next_ < taken_ + chunks_ahead; });
    if (next_ >= done_.size()) return std::nullopt;
    return next_++;
  }

  std::span<const ObjectView> objects_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::optional<Chunk>> done_;
  std::size_t next_ = 0;   // the first chunk nobody has begun
  std::size_t taken_ = 0;  // the first chunk the writer has not had
  std::exception_ptr failure_;
  std::vector<std::thread> workers_;
};

// A file under a temporary name, which disappears unless it is renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(std::filesystem::path path) : path_(std::move(path)), file_(create_file(path_, read_only)) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  void append(std::string_view bytes) { write_all(file_.number(), bytes, path_); }
  void flush() {
    if (::fsync(file_.number()) != 0) fail_on_disk("write", path_);
  }
  void rename_to(const std::filesystem::path& target) {
    rename_file(path_, target);
    path_.clear();
  }

 private:
  std::filesystem::path path_;
  Descriptor file_;
};

std::string index_bytes(std::vector<Placed> objects, const ObjectId& pack_digest) {
  std::ranges::sort(objects, {}, &Placed::id);
  std::string bytes("\377tOc\0\0\0\2", 8);
  std::array<std::uint32_t, 256> fan_out{};
  for (const Placed& object : objects) ++fan_out[object.id.bytes()[0]];
  std::partial_sum(fan_out.begin(), fan_out.end(), fan_out.begin());
  for (const std::uint32_t count : fan_out) append_number(bytes, count, 4);
  for (const Placed& object : objects) append_id(bytes, object.id);
  for (const Placed& object : objects) append_number(bytes, object.checksum, 4);
  std::string far;
  constexpr std::uint64_t far_bit = 0x80000000;
  for (const Placed& object : objects) {
    const bool is_near = object.offset < far_bit;
    append_number(bytes, is_near ? object.offset : far_bit | far.size() / 8, 4);
    if (!is_near) append_number(far, object.offset, 8);
  }
  bytes += far;
  append_id(bytes, pack_digest);
  append_id(bytes, checksum_of(bytes));
  return bytes;
}

// Distinct among the live processes and threads of this machine.
std::string temporary_name(std::string_view stem) {
  static std::atomic<unsigned> counter = 0;
  return fmt::format("{}_{}_{}", stem, ::getpid(), counter++);
}

}  // namespace

void write_loose(const std::filesystem::path& object_folder, const ObjectView& object) {
  const std::string name = to_string(object.id);
  const std::filesystem::path folder = object_folder / name.substr(0, 2);
  const std::filesystem::path target = folder / name.substr(2);
  if (status_of(target)) return;
  make_folders(folder);
  static const thread_local Compressor compressor;
  std::string whole = fmt::format("{} {}", name_of(object.kind), object.bytes.size());
  whole += '\0';
  whole += object.bytes;
  std::string bytes;
  compressor.append(bytes, whole);
  // A name that git's own housekeeping clears away when it is old.
  TemporaryFile file(folder / temporary_name("tmp_obj"));
  file.append(bytes);
  file.rename_to(target);
}

void write_pack(const std::filesystem::path& object_folder, const std::vector<ObjectView>& objects) {
  const std::filesystem::path folder = object_folder / "pack";
  make_folders(folder);
  TemporaryFile pack(folder / temporary_name("tmp_pack"));
  Sha1 digest;
  std::string head("PACK\0\0\0\2", 8);
  append_number(head, objects.size(), 4);
  digest.add(head);
  pack.append(head);
  std::uint64_t offset = head.size();
  std::vector<Placed> placed;
  placed.reserve(objects.size());
  ChunkQueue chunks(objects);
  while (const std::optional<Chunk> chunk = chunks.take()) {
    for (Placed object : chunk->objects) {
      object.offset += offset;
      placed.push_back(object);
    }
    offset += chunk->bytes.size();
    digest.add(chunk->bytes);
    pack.append(chunk->bytes);
  }
  const ObjectId checksum = digest.finish();
  std::string tail;
  append_id(tail, checksum);
  pack.append(tail);
  pack.flush();
  TemporaryFile index(folder / temporary_name("tmp_idx"));
  index.append(index_bytes(std::move(placed), checksum));
  index.flush();
  const std::string name = "pack-" + to_string(checksum);
  pack.rename_to(folder / (name + ".pack"));
  index.rename_to(folder / (name + ".idx"));
}

}  // namespace charter
