#include "lsp/transport.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <array>
#include <random>
#include <thread>
#include <vector>

namespace overclaim {
namespace {

using Kind = Frame::Kind;

// All that a parser finds in bytes that come in these pieces.
std::vector<Frame> frames_in(const std::vector<std::string>& pieces, size_t longest = 1000) {
  FrameParser parser(longest);
  std::vector<Frame> found;
  for (const auto& piece : pieces) {
    parser.add(piece);
    for (Frame frame = parser.next(); frame.kind != Kind::incomplete; frame = parser.next()) found.push_back(frame);
  }
  return found;
}

std::vector<std::string> messages_in(const std::vector<std::string>& pieces) {
  std::vector<std::string> out;
  for (const auto& frame : frames_in(pieces)) {
    CHECK(frame.kind == Kind::message);
    out.push_back(frame.text);
  }
  return out;
}

struct Pipe {
  Pipe() { REQUIRE(::pipe(ends.data()) == 0); }
  ~Pipe() {
    ::close(ends[0]);
    if (ends[1] >= 0) ::close(ends[1]);
  }
  void put(const std::string& text) const { REQUIRE(::write(ends[1], text.data(), text.size()) == ssize_t(text.size())); }
  void end() {
    ::close(ends[1]);
    ends[1] = -1;
  }
  std::array<int, 2> ends{};
};

}  // namespace

TEST_CASE("a message is as many bytes as its header says") {
  CHECK(framed("{}") == "Content-Length: 2\r\n\r\n{}");
  CHECK(messages_in({framed("{\"a\":1}")}) == std::vector<std::string>{"{\"a\":1}"});
  CHECK(messages_in({framed("")}) == std::vector<std::string>{""});
}

TEST_CASE("messages that come together are told apart") {
  CHECK(messages_in({framed("one") + framed("two") + framed("three")}) ==
        std::vector<std::string>{"one", "two", "three"});
}

TEST_CASE("messages may be cut anywhere") {
  const std::vector<std::string> sent = {"one", "", "a \r\n\r\n b", "Content-Length: 3\r\n\r\nabc", "\xF0\x9F\xA7\xA0"};
  std::string all;
  for (const auto& text : sent) all += framed(text);
  std::vector<std::string> bytes;
  for (const char c : all) bytes.emplace_back(1, c);
  CHECK(messages_in(bytes) == sent);
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> pieces;
    for (size_t at = 0; at < all.size(); at += pieces.back().size()) pieces.push_back(all.substr(at, 1 + random() % 30));
    CHECK(messages_in(pieces) == sent);
  }
}

TEST_CASE("names of header fields are read in any case, and other fields are passed over") {
  CHECK(messages_in({"content-length:3\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\nabc"}) ==
        std::vector<std::string>{"abc"});
  CHECK(messages_in({"X-Other: 9\r\nCONTENT-LENGTH:   3  \r\n\r\nabc"}) == std::vector<std::string>{"abc"});
}

TEST_CASE("a message that is too long is skipped, and the next one is taken") {
  for (const size_t cut : {1u, 20u, 5000u}) {
    const std::string all = framed(std::string(3000, 'x')) + framed("next");
    std::vector<std::string> pieces;
    for (size_t at = 0; at < all.size(); at += cut) pieces.push_back(all.substr(at, cut));
    const auto found = frames_in(pieces);
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Kind::too_long);
    CHECK(found[0].text.find("3000") != std::string::npos);
    CHECK(found[1].kind == Kind::message);
    CHECK(found[1].text == "next");
  }
}

TEST_CASE("a header without a length is told once, and reading goes on at the next that has one") {
  for (const std::string wrong :
       {"Content-Length: many\r\n\r\n", "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999999999999999\r\n\r\n",
        "Hello: there\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", "\r\n\r\n", "Content-Length:\r\n\r\n"}) {
    CAPTURE(wrong);
    const auto found = frames_in({wrong + framed("next")});
    REQUIRE(found.size() == 2);
    CHECK(found[0].kind == Kind::malformed);
    CHECK(found[1].kind == Kind::message);
    CHECK(found[1].text == "next");
  }
}

TEST_CASE("bytes without any header do not pile up") {
  FrameParser parser(1000);
  size_t told = 0;
  for (int i = 0; i < 1000; ++i) {
    parser.add(std::string(1000, 'x'));
    while (parser.next().kind == Kind::malformed) ++told;
  }
  CHECK(told == 1);
  parser.add(framed("next"));
  CHECK(parser.next().text == "next");
}

TEST_CASE("any bytes are read to their end, and a message behind them is found") {
  std::mt19937 random(11);
  const std::vector<std::string> pieces = {"Content-Length", ":", " ", "\r\n", "\r", "\n", "7", "12", "{}", "\xFF", "\0", "x"};
  for (int round = 0; round < 2000; ++round) {
    std::string noise;
    for (int i = static_cast<int>(random() % 12); i > 0; --i) noise += pieces[random() % pieces.size()];
    // What a length in the noise may still ask for, and then what is looked for.
    const auto found = frames_in({noise, std::string(1500, ' '), "\r\n\r\n", framed("next"), framed("last")});
    REQUIRE(!found.empty());
    CHECK(found.back().text == "last");
  }
}

TEST_CASE("the end of the input in the middle of a message is a fault, between two it is none") {
  for (const std::string rest : {"", "Content-Le", "Content-Length: 9\r\n\r\nabc"}) {
    CAPTURE(rest);
    Pipe pipe;
    pipe.put(framed("one") + rest);
    pipe.end();
    FrameReader reader(pipe.ends[0]);
    Frame frame;
    REQUIRE(reader.next(frame));
    CHECK(frame.text == "one");
    CHECK_FALSE(reader.next(frame));
    CHECK(reader.fault().empty() == rest.empty());
  }
}

TEST_CASE("frames of several threads do not mix") {
  Pipe pipe;
  FrameWriter writer(pipe.ends[1]);
  std::vector<std::thread> threads;
  for (const char name : {'a', 'b', 'c'})
    threads.emplace_back([&writer, name] {
      for (int i = 0; i < 50; ++i) writer.write(std::string(3000, name));
    });
  FrameReader reader(pipe.ends[0]);
  Frame frame;
  for (int i = 0; i < 150; ++i) {
    REQUIRE(reader.next(frame));
    CHECK(frame.text == std::string(3000, frame.text[0]));
  }
  for (auto& thread : threads) thread.join();
}

}  // namespace overclaim
