#include "cli/watch.h"

#include "support/program.h"

namespace overclaim::cli {
namespace {

Moment a_moment() {
  Moment moment;
  moment.progress.counts = {1000, 200, 3, 1, 50'000'000};
  moment.progress.findings = {7, 20, 300};
  moment.seconds = 10;
  moment.consumed = 25;
  moment.inputs = input::Extent{4, 100};
  return moment;
}

}  // namespace

TEST_CASE("the line shows documents, speed, findings and the time left") {
  Moment moment = a_moment();
  CHECK(progress_line(moment) == "1201 documents, 5.0 MB/s, 327 findings, 3 skipped, 1 failed, 0:30 left");
  moment.inputs = input::Extent{4, 100'000};
  CHECK(progress_line(moment).ends_with(", 11:06:30 left"));
  moment.consumed = 200'000;
  CHECK(progress_line(moment).ends_with(", 0:00 left"));
}

TEST_CASE("no time left is shown if the size of the inputs is unknown") {
  Moment moment = a_moment();
  moment.inputs.reset();
  CHECK(progress_line(moment).ends_with("1 failed"));
  moment = a_moment();
  moment.consumed = 0;
  CHECK(progress_line(moment).ends_with("1 failed"));
  CHECK(metrics_text(moment).find("remaining") == std::string::npos);
}

TEST_CASE("metrics have a help text, a type and a sample for every state and severity") {
  const std::string text = metrics_text(a_moment());
  for (const char* line :
       {"# HELP overclaim_audit_documents_total Documents by result.\n",
        "# TYPE overclaim_audit_documents_total counter\n", "overclaim_audit_documents_total{state=\"checked\"} 1000\n",
        "overclaim_audit_documents_total{state=\"unchanged\"} 200\n", "overclaim_audit_bytes_total 50000000\n",
        "overclaim_audit_findings_total{severity=\"error\"} 300\n",
        "overclaim_audit_findings_total{severity=\"note\"} 7\n", "overclaim_audit_errors_total 4\n",
        "overclaim_audit_input_bytes 100\n", "overclaim_audit_remaining_seconds 30.000\n",
        "# TYPE overclaim_audit_seconds gauge\n", "overclaim_audit_seconds 10.000\n", "overclaim_audit_running 1\n"})
    CHECK_MESSAGE(text.find(line) != std::string::npos, line);
  CHECK(text.ends_with("\n"));
}

TEST_CASE("an audit leaves its last metrics, and never a partial file") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.md", "Cerebrolysin builds muscle.\n");
  const std::string metrics = folder / "audit.prom";
  CHECK(run_program({"audit", "run", "--store", folder / "a.store", "--metrics", metrics, page}).code == 0);
  std::ifstream in(metrics);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  CHECK(text.find("overclaim_audit_documents_total{state=\"checked\"} 1\n") != std::string::npos);
  CHECK(text.find("overclaim_audit_findings_total{severity=\"error\"} 1\n") != std::string::npos);
  CHECK(text.find("overclaim_audit_input_read_bytes_total 28\n") != std::string::npos);
  CHECK(text.find("overclaim_audit_running 0\n") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(metrics + ".tmp"));
}

TEST_CASE("unwritable metrics are an error before anything is read") {
  const ScratchFolder folder;
  const std::string page = folder.write("page.md", "Cerebrolysin builds muscle.\n");
  const ProgramRun run =
      run_program({"audit", "run", "--store", folder / "a.store", "--metrics", folder / "none/a.prom", page});
  CHECK(run.code == 2);
  CHECK(run.err.find("none/a.prom: metrics cannot be written: No such file or directory") != std::string::npos);
  CHECK(run.out.empty());
  CHECK_FALSE(std::filesystem::exists(folder / "a.store"));
}

}  // namespace overclaim::cli
