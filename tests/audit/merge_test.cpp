#include "audit/merge.h"

#include <algorithm>

#include "audit/audit_support.h"
#include "audit/questions.h"
#include "audit/shard.h"

namespace overclaim::audit {
namespace {

// Returns all rows of a table in the order in which they were written.
std::string rows_of_table(Store& store, const std::string& table) {
  Statement ask(store.database(), "SELECT * FROM " + table);
  std::string all;
  while (ask.next()) {
    for (int column = 0; column < ask.columns(); ++column) all += ask.text(column) + "|";
    all += "\n";
  }
  return all;
}

void check_same_rows(const std::string& a, const std::string& b) {
  Store left(a, Database::Access::read), right(b, Database::Access::read);
  for (const char* table : {"documents", "versions", "seen", "sentences", "claims", "findings"}) {
    CAPTURE(table);
    CHECK(rows_of_table(left, table) == rows_of_table(right, table));
  }
  CHECK(find_sentences(left, "muscle", 100).size() == find_sentences(right, "muscle", 100).size());
}

// Returns pages in two files; some pages of the second have the names of pages of the first.
std::vector<AuditDocument> placed_pages() {
  auto pages = made_pages(40);
  for (size_t i = 0; i < pages.size(); ++i) {
    pages[i].info.file_number = 1 + i / 20;
    pages[i].info.position = 1 + i % 20;
    if (i % 20 == 7) pages[i].info.key = "both.txt";
  }
  return pages;
}

std::string settings_of_part(int index, int of, const std::string& by) {
  return R"({"inputs":["a"],"subject":"","shard":{"index":)" + std::to_string(index) + R"(,"of":)" +
         std::to_string(of) + R"(,"by":")" + by + "\"}}";
}

// Reads pages as one shard does.
std::string read_part(const ScratchFolder& folder, const std::string& name, const std::vector<AuditDocument>& pages,
                      const std::string& settings, const std::string& lexicon = "") {
  const std::string path = folder / name;
  Store store(path, Database::Access::create);
  const std::string key = lexicon.empty() ? evaluation_key(shipped_checker().lexicon(), {}) : lexicon;
  const int64_t run = store.begin_run("audit", key, settings);
  run_audit(shipped_checker(), store, run, input_of(pages), {});
  return path;
}

std::string complaint(const std::vector<std::string>& stores, const std::string& out) {
  try {
    merge_stores(stores, out);
    return "";
  } catch (const StoreError& error) {
    return error.path() + ": " + error.what();
  }
}

}  // namespace

TEST_CASE("merged shards equal a single run, however they were divided and in any order") {
  for (const ShardBy by : {ShardBy::files, ShardBy::documents}) {
    CAPTURE(name_of(by));
    const ScratchFolder folder;
    const auto pages = placed_pages();
    const std::string whole = read_part(folder, "whole.store", pages, R"({"inputs":["a"],"subject":""})");
    std::vector<std::string> stores;
    for (int index = 3; index >= 1; --index) {
      const Shard shard{static_cast<uint32_t>(index), 3, by};
      std::vector<AuditDocument> own;
      std::ranges::copy_if(pages, std::back_inserter(own), [&](const AuditDocument& page) {
        return belongs_to(shard, by == ShardBy::files ? std::to_string(page.info.file_number) : page.info.key);
      });
      stores.push_back(read_part(folder, std::to_string(index) + ".store", own,
                                 settings_of_part(index, 3, std::string(name_of(by)))));
    }
    const RunInfo merged = merge_stores(stores, folder / "merged.store");
    check_same_rows(whole, folder / "merged.store");
    const RunInfo single = *Store(whole, Database::Access::read).last_run();
    CHECK(merged.settings == single.settings);
    CHECK(merged.state == "finished");
    CHECK(merged.counts.checked == 39);
    CHECK(merged.counts.skipped == 1);
    CHECK(merged.counts.bytes == single.counts.bytes);
    CHECK_FALSE(std::filesystem::exists(folder / "merged.store.merging"));
    CHECK_FALSE(std::filesystem::exists(folder / "merged.store.lock"));
  }
}

TEST_CASE("stores of different inputs are appended, and a document in both is kept once") {
  const ScratchFolder folder;
  const auto pages = made_pages(12);
  const std::vector<AuditDocument> early(pages.begin(), pages.begin() + 8), late(pages.begin() + 4, pages.end());
  const std::string one = read_part(folder, "1.store", early, R"({"inputs":["a"],"subject":""})");
  const std::string two = read_part(folder, "2.store", late, R"({"inputs":["b"],"subject":""})");
  const RunInfo merged = merge_stores({one, two}, folder / "out.store");
  CHECK(merged.counts.checked == 12);
  CHECK(merged.counts.skipped == 4);
  const std::string whole = read_part(folder, "whole.store", pages, "{}");
  Store left(whole, Database::Access::read), right(folder / "out.store", Database::Access::read);
  CHECK(stored(left, 1) == stored(right, merged.id));
}

TEST_CASE("stores that do not belong together are not merged, and no file is left") {
  const ScratchFolder folder;
  const auto pages = made_pages(3);
  const std::string out = folder / "out.store";
  const std::string one = read_part(folder, "1.store", pages, settings_of_part(1, 2, "files"));
  const std::string two = read_part(folder, "2.store", pages, settings_of_part(2, 2, "files"));
  const std::string other = read_part(folder, "o.store", pages, settings_of_part(2, 2, "documents"));
  const std::string strange = read_part(folder, "s.store", pages, settings_of_part(2, 2, "files"), "feed");
  const auto says = [&](const std::vector<std::string>& stores, const char* words) {
    const std::string said = complaint(stores, out);
    CHECK_MESSAGE(said.find(words) != std::string::npos, said);
    CHECK_FALSE(std::filesystem::exists(out));
  };
  says({}, "no stores");
  says({one}, "shard 2 is missing");
  says({one, one}, "named twice");
  says({one, other}, "other settings");
  says({one, strange}, "another lexicon");
  std::filesystem::copy(two, folder / "copy.store");
  says({one, two, folder / "copy.store"}, "is shard 2, as is");
  says({one, folder / "none.store"}, "unable to open");
  {
    Store store(two, Database::Access::write);
    store.begin_run("audit", evaluation_key(shipped_checker().lexicon(), {}), settings_of_part(2, 2, "files"));
  }
  says({one, two}, "is not finished");
}

TEST_CASE("an existing store is not overwritten, but a file of a killed merge is") {
  const ScratchFolder folder;
  const std::string one = read_part(folder, "1.store", made_pages(3), R"({"inputs":["a"]})");
  CHECK(complaint({one}, one).find("already exists") != std::string::npos);
  folder.write("out.store.merging", "half of a store");
  CHECK(complaint({one}, folder / "out.store") == "");
}

}  // namespace overclaim::audit
