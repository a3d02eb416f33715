#include "lsp/transport.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

namespace overclaim::lsp {
namespace {

using Kind = Frame::Kind;

// Returns all frames found in bytes that arrive in pieces of these sizes; the last size is repeated.
std::vector<Frame> frames_in(const std::string& bytes, const std::vector<size_t>& pieces, size_t longest = 1000) {
  FrameParser parser(longest);
  std::vector<Frame> found;
  size_t piece = 0;
  for (size_t at = 0; at < bytes.size();) {
    const size_t size = pieces[std::min(piece++, pieces.size() - 1)];
    parser.add(std::string_view(bytes).substr(at, size));
    at += size;
    for (Frame frame = parser.next(); frame.kind != Kind::incomplete; frame = parser.next()) found.push_back(frame);
  }
  return found;
}

std::string text_of(const std::vector<Frame>& frames) {
  std::string out;
  for (const Frame& frame : frames)
    out += frame.kind == Kind::message ? "[" + frame.text + "]" : frame.kind == Kind::too_long ? "long " : "malformed ";
  return out;
}

}  // namespace

TEST_CASE("frames are found whatever pieces they arrive in") {
  const std::string bytes = framed("{\"a\":1}") + framed("") + framed("second") + framed("\r\n\r\n");
  for (size_t size = 1; size < 40; ++size)
    CHECK(text_of(frames_in(bytes, {size})) == "[{\"a\":1}][][second][\r\n\r\n]");
  CHECK(text_of(frames_in(bytes, {bytes.size()})) == "[{\"a\":1}][][second][\r\n\r\n]");
}

TEST_CASE("other header fields are ignored, and Content-Length may have any case") {
  CHECK(text_of(frames_in("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-LENGTH:  2 \r\n\r\nok",
                          {7})) == "[ok]");
}

TEST_CASE("a message that is too long is skipped, and the next one is read") {
  const std::string bytes = framed(std::string(5000, 'x')) + framed("next");
  for (const size_t size : {1u, 13u, 4096u, 100000u}) CHECK(text_of(frames_in(bytes, {size})) == "long [next]");
}

TEST_CASE("the next Content-Length after a malformed header is found") {
  for (const size_t size : {1u, 3u, 17u, 1000u}) {
    CHECK(text_of(frames_in("Content-Length: many\r\n\r\n{}" + framed("next"), {size})) == "malformed [next]");
    CHECK(text_of(frames_in("Content-Length: -3\r\n\r\n{}" + framed("next"), {size})) == "malformed [next]");
    CHECK(text_of(frames_in("Content-Type: a\r\n\r\n{}" + framed("next"), {size})) == "malformed [next]");
    CHECK(text_of(frames_in("Content-Length: 1\r\nContent-Length: 2\r\n\r\n" + framed("next"), {size})) ==
          "malformed [next]");
  }
  CHECK(text_of(frames_in(std::string(20000, 'x') + framed("next"), {512})) == "malformed [next]");
}

TEST_CASE("random bytes yield the same frames in pieces of any size") {
  std::mt19937 random(9);
  const std::vector<std::string> pieces = {
      "Content-Length: ", "\r\n", "\r\n\r\n", "7", "12", "{}", "x", ":", "\n", framed("ok"), "99999999999999999999999"};
  for (int round = 0; round < 500; ++round) {
    std::string bytes;
    for (int i = 0; i < 20; ++i) bytes += pieces[random() % pieces.size()];
    const auto at_once = frames_in(bytes, {bytes.size()});
    const auto by_bytes = frames_in(bytes, {1});
    CHECK(text_of(at_once) == text_of(by_bytes));
  }
}

TEST_CASE("a reader returns the frames of a pipe and reports why it ended") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  FrameWriter writer(ends[1]);
  CHECK(writer.write("one"));
  const std::string half = "Content-Length: 10\r\n\r\nhal";
  REQUIRE(::write(ends[1], half.data(), half.size()) == static_cast<ssize_t>(half.size()));
  ::close(ends[1]);
  FrameReader reader(ends[0]);
  Frame frame;
  REQUIRE(reader.next(frame));
  CHECK(frame.text == "one");
  CHECK(!reader.next(frame));
  CHECK(reader.error() == "the input ended in the middle of a message");
  ::close(ends[0]);
}

TEST_CASE("bytes without a header do not accumulate") {
  FrameParser parser(1000);
  size_t malformed = 0;
  for (int i = 0; i < 1000; ++i) {
    parser.add(std::string(1000, 'x'));
    while (parser.next().kind == Kind::malformed) ++malformed;
  }
  CHECK(malformed == 1);
  parser.add(framed("next"));
  CHECK(parser.next().text == "next");
}

TEST_CASE("frames of several threads do not mix") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  FrameWriter writer(ends[1]);
  std::vector<std::thread> threads;
  for (const char name : {'a', 'b', 'c'})
    threads.emplace_back([&writer, name] {
      for (int i = 0; i < 50; ++i) writer.write(std::string(3000, name));
    });
  FrameReader reader(ends[0]);
  Frame frame;
  for (int i = 0; i < 150; ++i) {
    REQUIRE(reader.next(frame));
    CHECK(frame.text == std::string(3000, frame.text[0]));
  }
  for (auto& thread : threads) thread.join();
  ::close(ends[0]);
  ::close(ends[1]);
}

}  // namespace overclaim::lsp
