#include "lsp/settings.h"

#include <doctest/doctest.h>

namespace overclaim::lsp {

TEST_CASE("settings override the options, unknown values are reported and change nothing") {
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

TEST_CASE("a file URI is converted to its path") {
  CHECK(path_of_uri("file:///pages/a%20%C3%A9.md") == "/pages/a \xC3\xA9.md");
  CHECK(path_of_uri("file://host/pages/a.md") == "/pages/a.md");
  CHECK(path_of_uri("file:///100%") == "/100%");
  CHECK(path_of_uri("file:///a%zz") == "/a%zz");
  CHECK(path_of_uri("untitled:Untitled-1") == "untitled:Untitled-1");
}

TEST_CASE("configuration files are recognised by their URI") {
  CHECK(is_config_file("file:///pages/.overclaim.yaml"));
  CHECK(!is_config_file("file:///pages/my.overclaim.yaml"));
  CHECK(!is_config_file("file:///pages/page.md"));
}

TEST_CASE("the editor's language id determines the format") {
  CHECK(format_of_language("markdown") == text::Format::markdown);
  CHECK(format_of_language("html") == text::Format::html);
  CHECK(format_of_language("plaintext") == text::Format::plain);
  CHECK(!format_of_language("rust"));
}

}  // namespace overclaim::lsp
