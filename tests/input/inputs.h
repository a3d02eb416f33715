// Creates small inputs for tests, and collects everything that Records yields for them.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "input/records.h"
#include "support/program.h"

namespace overclaim::input {

struct Outcome {
  std::vector<Record> records;
  std::vector<Skipped> skipped;
  Counts counts;
};

inline Outcome read_inputs(const std::vector<std::string>& arguments, const InputOptions& options = {}) {
  Records records(arguments, options);
  Outcome outcome;
  while (auto item = records.next()) {
    if (auto* record = std::get_if<Record>(&*item)) outcome.records.push_back(std::move(*record));
    if (auto* skipped = std::get_if<Skipped>(&*item)) outcome.skipped.push_back(std::move(*skipped));
  }
  CHECK_FALSE(records.next());
  outcome.counts = records.counts();
  CHECK(outcome.counts.records == outcome.records.size());
  CHECK(outcome.counts.skipped == outcome.skipped.size());
  return outcome;
}

// Return the keys, bytes or positions of the records, and the reasons for the skipped inputs.
inline std::vector<std::string> keys(const Outcome& outcome) {
  std::vector<std::string> list;
  for (const auto& record : outcome.records) list.push_back(record.key);
  return list;
}
inline std::vector<std::string> texts(const Outcome& outcome) {
  std::vector<std::string> list;
  for (const auto& record : outcome.records) list.push_back(record.bytes);
  return list;
}
inline std::vector<uint64_t> positions(const Outcome& outcome) {
  std::vector<uint64_t> list;
  for (const auto& record : outcome.records) list.push_back(record.position);
  return list;
}
inline std::vector<std::string> reasons(const Outcome& outcome) {
  std::vector<std::string> list;
  for (const auto& skipped : outcome.skipped) list.push_back(skipped.why);
  return list;
}

enum class Packing { none, gzip, zstd };

using Members = std::vector<std::pair<std::string, std::string>>;  // name, bytes; a name ending in "/" is a folder

// Returns an archive: of `members` in a tar file, or of `bytes` alone if `members` is null.
inline std::string written(Packing packing, const Members* members, const std::string& bytes) {
  struct archive* handle = archive_write_new();
  struct archive_entry* entry = archive_entry_new();
  if (packing == Packing::gzip) REQUIRE(archive_write_add_filter_gzip(handle) == ARCHIVE_OK);
  if (packing == Packing::zstd) REQUIRE(archive_write_add_filter_zstd(handle) == ARCHIVE_OK);
  REQUIRE((members ? archive_write_set_format_pax_restricted(handle) : archive_write_set_format_raw(handle)) ==
          ARCHIVE_OK);
  archive_write_set_bytes_in_last_block(handle, 1);
  std::string out(bytes.size() + (size_t{1} << 20), '\0');
  size_t used = 0;
  REQUIRE(archive_write_open_memory(handle, out.data(), out.size(), &used) == ARCHIVE_OK);
  const auto write = [&](const std::string& name, const std::string& content) {
    archive_entry_clear(entry);
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    REQUIRE(archive_write_header(handle, entry) == ARCHIVE_OK);
    if (content.empty()) return;
    REQUIRE(archive_write_data(handle, content.data(), content.size()) == static_cast<la_ssize_t>(content.size()));
  };
  if (members) {
    for (const auto& [name, content] : *members) write(name, content);
  } else {
    write("data", bytes);
  }
  REQUIRE(archive_write_close(handle) == ARCHIVE_OK);
  archive_entry_free(entry);
  archive_write_free(handle);
  out.resize(used);
  return out;
}

inline std::string gzipped(const std::string& bytes) { return written(Packing::gzip, nullptr, bytes); }
inline std::string zstandard(const std::string& bytes) { return written(Packing::zstd, nullptr, bytes); }
inline std::string tar_of(const Members& members, Packing packing = Packing::none) {
  return written(packing, &members, "");
}

// Returns pseudo-random letters and digits, which hardly compress and are the same in every run.
inline std::string noise(size_t size) {
  std::string text;
  uint32_t state = 1;
  while (text.size() < size) {
    state = state * 1664525u + 1013904223u;
    text += "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[state >> 26];
  }
  return text;
}

// Returns a WARC record (ISO 28500); `length` replaces the true Content-Length, "" omits it.
inline std::string warc_record(const std::string& fields, const std::string& block, const char* length = nullptr) {
  const std::string number = length ? length : std::to_string(block.size());
  const std::string line = number.empty() ? "" : "Content-Length: " + number + "\r\n";
  return "WARC/1.0\r\n" + fields + line + "\r\n" + block + "\r\n\r\n";
}

inline std::string warc_fields(const std::string& url) {
  return "WARC-Type: response\r\nWARC-Target-URI: " + url +
         "\r\nWARC-Date: 2024-05-01T12:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n";
}

inline std::string http_response(const std::string& fields, const std::string& body,
                                 const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body;
}

// Returns a UTF-8 page as a WARC response record.
inline std::string warc_page(const std::string& url, const std::string& html) {
  return warc_record(warc_fields(url), http_response("Content-Type: text/html; charset=utf-8\r\n", html));
}

}  // namespace overclaim::input
