#include "lsp/settings.h"

#include <doctest/doctest.h>

namespace overclaim::lsp {

TEST_CASE("settings lie over the options; what the lexicon does not know is told and changes nothing") {
  CheckOptions options;
  options.profile = "us";
  EditorSettings settings;
  settings.subject = "Cerebrolysin";
  settings.tiers = "printed";
  settings.severities = {{"unsupported-benefit", "off"}, {"strength-over-tier", "error"}};
  CHECK(apply_settings(*shipped_lexicon(), settings, options).empty());
  CHECK(options.subject == "cerebrolysin");
  CHECK(options.profile == "us");
  CHECK(options.tiers == verdict::Tiers::printed);
  CHECK(options.severities.at("unsupported-benefit") == std::nullopt);
  CHECK(options.severities.at("strength-over-tier") == verdict::Severity::error);

  EditorSettings wrong;
  wrong.subject = "cerebrolysine";
  wrong.profile = "de";
  wrong.tiers = "guessed";
  wrong.severities = {{"unsupported", "off"}, {"unsupported-benefit", "loud"}};
  CheckOptions kept = options;
  CHECK(apply_settings(*shipped_lexicon(), wrong, kept).size() == 5);
  CHECK(kept.subject == options.subject);
  CHECK(kept.profile == options.profile);
  CHECK(kept.tiers == options.tiers);
  CHECK(kept.severities == options.severities);
}

TEST_CASE("the address of a file is its path") {
  CHECK(path_of_uri("file:///pages/a%20%C3%A9.md") == "/pages/a \xC3\xA9.md");
  CHECK(path_of_uri("file://host/pages/a.md") == "/pages/a.md");
  CHECK(path_of_uri("file:///100%") == "/100%");
  CHECK(path_of_uri("file:///a%zz") == "/a%zz");
  CHECK(path_of_uri("untitled:Untitled-1") == "untitled:Untitled-1");
}

TEST_CASE("a publication decides in one file") {
  CHECK(decides("file:///pages/.overclaim.yaml"));
  CHECK(!decides("file:///pages/my.overclaim.yaml"));
  CHECK(!decides("file:///pages/page.md"));
}

TEST_CASE("the language of the editor says the format") {
  CHECK(format_of_language("markdown") == text::Format::markdown);
  CHECK(format_of_language("html") == text::Format::html);
  CHECK(format_of_language("plaintext") == text::Format::plain);
  CHECK(!format_of_language("rust"));
}

}  // namespace overclaim::lsp
