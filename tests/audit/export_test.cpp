#include "audit/export.h"

#include <algorithm>

#include "audit/audit_support.h"
#include "text/csv.h"

namespace overclaim::audit {
namespace {

std::string exported(Store& store, int64_t run, void (*form)(Store&, int64_t, const ExportWrite&)) {
  std::string all;
  form(store, run, [&](std::string_view text) {
    all += text;
    return true;
  });
  return all;
}

}  // namespace

TEST_CASE("CSV has a header line and one line for each finding") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const auto rows = text::read_csv(exported(store, audit(store, made_pages(6)), export_csv));
  REQUIRE(rows.size() == 3);
  const auto& names = rows[0].fields;
  const auto column = [&](const std::string& name) {
    return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
  };
  REQUIRE(rows[1].fields.size() == names.size());
  CHECK(rows[1].fields[column("document")] == "page1.txt");
  CHECK(rows[1].fields[column("rule")] == "unsupported-benefit");
  CHECK(rows[1].fields[column("subject")] == "cerebrolysin");
  CHECK(rows[1].fields[column("sentence")] == "Cerebrolysin builds muscle.");
  CHECK(rows[1].fields[column("line")] == "1");
}

TEST_CASE("JSON lines contain the same rows") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const std::string lines = exported(store, audit(store, made_pages(6)), export_jsonl);
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2);
  CHECK(lines.find("\"line\": 1, ") != std::string::npos);
  CHECK(lines.find("\"document\": \"page1.txt\"") != std::string::npos);
  CHECK(lines.find("\"url\": null") != std::string::npos);
}

TEST_CASE("an export stops when its reader asks for no more") {
  const ScratchFolder folder;
  Store store(folder / "a.store", Database::Access::create);
  const int64_t run = audit(store, made_pages(9));
  int written = 0;
  export_csv(store, run, [&](std::string_view) { return ++written < 2; });
  CHECK(written == 2);
}

TEST_CASE("SQLite gets one flat table, and no file is overwritten") {
  const ScratchFolder folder;
  int64_t run = 0;
  {
    Store store(folder / "a.store", Database::Access::create);
    run = audit(store, made_pages(6));
  }
  export_sqlite(folder / "a.store", run, folder / "out.sqlite");
  Database out(folder / "out.sqlite", Database::Access::read);
  Statement ask(out, "SELECT count(*), min(sentence) FROM findings");
  REQUIRE(ask.next());
  CHECK(ask.number(0) == 2);
  CHECK(ask.text(1) == "Cerebrolysin builds muscle.");
  CHECK_THROWS_AS(export_sqlite(folder / "a.store", run, folder / "out.sqlite"), StoreError);
}

}  // namespace overclaim::audit
