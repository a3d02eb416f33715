// Reads what GNU wget writes when it crawls a local server.
#include <sys/wait.h>

#include <algorithm>

#include "input/inputs.h"
#include "support/not_tested.h"

namespace overclaim::input {
namespace {

constexpr int kToolMissing = 77;

int crawl(const ScratchFolder& folder) {
  const std::string script = std::string(OVERCLAIM_SOURCE_DIR) + "/tests/support/crawl.sh";
  const int status = std::system(("bash '" + script + "' '" + folder.path() + "'").c_str());
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_CASE("a crawl by wget yields pages and texts, each under its address") {
  const ScratchFolder folder;
  folder.write("site/index.html",
               "<!doctype html><meta charset=utf-8><p>Builds muscle \xE2\x80\x93 fast.<a href=old.html>old</a>"
               "<a href=notes.txt>notes</a><a href=none.html>none</a><img src=dot.png>");
  folder.write("site/old.html", "<meta http-equiv=content-type content='text/html; charset=windows-1251'><p>\xEF\xF0");
  folder.write("site/notes.txt", "Improves memory.\n");
  folder.write("site/dot.png", "\x89PNG\r\n");
  const int code = crawl(folder);
  if (code == kToolMissing) {
    not_tested("GNU wget or python3 is not installed");
    return;
  }
  REQUIRE(code == 0);
  for (const char* name : {"crawl.warc.gz", "plain.warc"}) {
    CAPTURE(name);
    Outcome outcome = read_inputs({folder / name});
    CHECK(reasons(outcome).empty());
    CHECK(outcome.counts.ignored > 3);  // requests, the image, missing pages, wget's own log
    std::ranges::sort(outcome.records, {}, &Record::key);
    REQUIRE(outcome.records.size() == 3);
    CHECK(outcome.records[0].url.starts_with("http://127.0.0.1:"));
    CHECK(outcome.records[0].bytes.find("muscle – fast") != std::string::npos);
    CHECK(outcome.records[0].site == "127.0.0.1");
    CHECK(outcome.records[0].date.starts_with("20"));
    CHECK(outcome.records[1].key.ends_with("/notes.txt"));
    CHECK(outcome.records[1].bytes == "Improves memory.\n");
    CHECK(outcome.records[1].format == text::Format::plain);
    CHECK(outcome.records[2].bytes.ends_with("<p>пр"));
    CHECK(outcome.records[2].format == text::Format::html);
  }
}

}  // namespace
}  // namespace overclaim::input
