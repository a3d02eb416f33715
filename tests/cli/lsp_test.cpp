#include <doctest/doctest.h>

#include "lsp/transport.h"
#include "support/program.h"

namespace overclaim::cli {
namespace {

const std::string kInitialize =
    lsp::framed(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})");
const std::string kShutdown = lsp::framed(R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})");
const std::string kExit = lsp::framed(R"({"jsonrpc":"2.0","method":"exit"})");

// The frames of the output, which must contain nothing else.
std::vector<std::string> frames_of(const std::string& out) {
  lsp::FrameParser parser;
  parser.add(out);
  std::vector<std::string> found;
  for (lsp::Frame frame = parser.next(); frame.kind != lsp::Frame::Kind::incomplete; frame = parser.next()) {
    CHECK(frame.kind == lsp::Frame::Kind::message);
    found.push_back(frame.text);
  }
  CHECK(!parser.is_inside_frame());
  return found;
}

}  // namespace

TEST_CASE("lsp answers, shuts down and ends with 0") {
  const ProgramRun run = run_program({"lsp", "--stdio"}, kInitialize + kShutdown + kExit);
  CHECK(run.code == 0);
  CHECK(run.err == "");
  const auto frames = frames_of(run.out);
  REQUIRE(frames.size() == 2);
  CHECK(frames[0].find("\"positionEncoding\":\"utf-16\"") != std::string::npos);
  CHECK(frames[1] == R"({"id":2,"jsonrpc":"2.0","result":null})");
}

TEST_CASE("lsp exits with 1 if the editor leaves without shutdown, also in the middle of a message") {
  CHECK(run_program({"lsp"}, kInitialize + kExit).code == 1);
  CHECK(run_program({"lsp"}, "").code == 1);
  const ProgramRun torn = run_program({"lsp"}, kInitialize + "Content-Length: 100\r\n\r\n{\"json");
  CHECK(torn.code == 1);
  CHECK(torn.err.find("the input ended in the middle of a message") != std::string::npos);
  CHECK(frames_of(torn.out).size() == 1);
}

TEST_CASE("lsp writes only frames to standard output, and errors to standard error") {
  const ProgramRun run =
      run_program({"lsp"}, "Content-Length: x\r\n\r\n" + lsp::framed("{") + kInitialize + kShutdown + kExit);
  CHECK(run.code == 0);
  CHECK(frames_of(run.out).size() == 4);
  CHECK(run.err.find("Content-Length") != std::string::npos);
  CHECK(run.err.find("not valid JSON") != std::string::npos);
}

TEST_CASE("lsp with unreadable lexicons exits with 2") {
  CHECK(run_program({"--lexicons", "no/such/folder", "lsp"}, kInitialize).code == 2);
}

}  // namespace overclaim::cli
