#include "support/program.h"

namespace overclaim::cli {

TEST_CASE("audit reevaluate is also accepted under its former name, which the help does not list") {
  const ScratchFolder folder;
  folder.write("pages/a.txt", "Cerebrolysin builds muscle.\n");
  const std::string store = folder / "a.store";
  REQUIRE(run_program({"audit", "run", "--store", store, folder / "pages"}).code == 0);
  const auto now = run_program({"audit", "reevaluate", "--store", store});
  const auto former = run_program({"audit", "rejudge", "--store", store});
  CHECK(now.code == 0);
  CHECK(former.code == 0);
  CHECK(former.out == now.out);
  const std::string help = run_program({"audit", "--help"}).out;
  CHECK(help.find("reevaluate") != std::string::npos);
  CHECK(help.find("rejudge") == std::string::npos);
}

}  // namespace overclaim::cli
