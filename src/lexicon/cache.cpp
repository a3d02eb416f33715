#include "lexicon/cache.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <random>
#include <stdexcept>
#include <vector>

#include "lexicon/bytes.h"
#include "lexicon/compiled.h"

namespace overclaim::lexicon {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = "lexicon-", kEnding = ".bin";
constexpr size_t kMostKept = 8;

struct Head {
  std::array<char, 8> mark = {'o', 'v', 'e', 'r', 'c', 'l', 'm', '1'};
  uint64_t key = 0, checksum = 0, size = 0;
  bool operator==(const Head&) const = default;
};

Head head_of(uint64_t key, std::string_view bytes) { return {Head{}.mark, key, checksum_of(bytes), bytes.size()}; }

bool is_ours(const fs::path& file) {
  const std::string name = file.filename().string();
  return name.starts_with(kName) && name.ends_with(kEnding);
}

}  // namespace

uint64_t checksum_of(std::string_view bytes) {
  constexpr uint64_t kPrime = 0x9E3779B97F4A7C15ull;
  std::array<uint64_t, 4> lanes = {bytes.size(), ~bytes.size(), kPrime, ~kPrime};
  const auto mix = [](uint64_t lane, uint64_t word) { return std::rotl(lane ^ word, 29) * kPrime; };
  size_t at = 0;
  for (; at + sizeof lanes <= bytes.size(); at += sizeof lanes) {
    std::array<uint64_t, 4> words;
    std::memcpy(words.data(), bytes.data() + at, sizeof words);
    for (size_t i = 0; i < lanes.size(); ++i) lanes[i] = mix(lanes[i], words[i]);
  }
  std::array<uint64_t, 4> rest{};
  std::memcpy(rest.data(), bytes.data() + at, bytes.size() - at);
  uint64_t hash = kPrime;
  for (size_t i = 0; i < lanes.size(); ++i) hash = mix(hash, mix(lanes[i], rest[i]));
  return hash;
}

CompiledCache::CompiledCache(fs::path folder, std::function<void(const std::string&)> log)
    : folder_(std::move(folder)), log_(std::move(log)) {}

fs::path CompiledCache::path_of(uint64_t key) const {
  if (folder_.empty()) return {};
  return folder_ / (std::string(kName) + hexadecimal(key) + std::string(kEnding));
}

void CompiledCache::tell(const std::string& text) const {
  if (log_) log_(text);
}

std::optional<Lexicon> CompiledCache::find(uint64_t key) const {
  const fs::path path = path_of(key);
  if (path.empty()) return std::nullopt;
  const auto content = read_bytes(path);
  if (!content) return std::nullopt;
  Head head;
  const std::string_view bytes = std::string_view(*content).substr(std::min(sizeof head, content->size()));
  std::memcpy(&head, content->data(), std::min(sizeof head, content->size()));
  if (content->size() < sizeof head || head != head_of(key, bytes)) {
    tell("cache: " + path.string() + " is damaged and is made anew");
    return std::nullopt;
  }
  try {
    Lexicon lexicon = unpack_lexicon(bytes);
    tell("cache: lexicon read from " + path.string());
    std::error_code ignored;
    fs::last_write_time(path, fs::file_time_type::clock::now(), ignored);  // in use: the last to be dropped
    return lexicon;
  } catch (const std::runtime_error& fault) {
    tell("cache: " + path.string() + ": " + fault.what() + "; it is made anew");
    return std::nullopt;
  }
}

bool CompiledCache::keep(uint64_t key, const Lexicon& lexicon) const {
  const fs::path path = path_of(key);
  if (path.empty()) return false;
  std::error_code error;
  fs::create_directories(folder_, error);
  // Under a name of its own, then renamed: two runs that start together do not mix their bytes.
  const fs::path draft = folder_ / ("draft-" + hexadecimal(key) + "-" + hexadecimal(std::random_device()()));
  const std::string bytes = pack_lexicon(lexicon, {});
  const Head head = head_of(key, bytes);
  std::ofstream out(draft, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(&head), sizeof head);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  const bool written = static_cast<bool>(out.flush());
  out.close();
  if (written) fs::rename(draft, path, error);
  if (!written || error) {
    fs::remove(draft, error);
    tell("cache: " + folder_.string() + " cannot be written");
    return false;
  }
  tell("cache: lexicon kept in " + path.string());
  drop_old();
  return true;
}

void CompiledCache::drop_old() const {
  std::error_code error;
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error))
    if (is_ours(it->path())) kept.emplace_back(it->last_write_time(error), it->path());
  std::ranges::sort(kept, std::greater<>{});
  for (size_t i = kMostKept; i < kept.size(); ++i) fs::remove(kept[i].second, error);
}

}  // namespace overclaim::lexicon
