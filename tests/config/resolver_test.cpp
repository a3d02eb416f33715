#include "config/resolver.h"

#include <doctest/doctest.h>

#include "config/internal/globs.h"
#include "support/lexicons.h"
#include "support/program.h"

namespace overclaim::config {
namespace {

namespace fs = std::filesystem;

ConfigResolver resolver_in(const ScratchFolder& folder, Flags flags = {}) {
  return ConfigResolver(std::move(flags), {}, folder.path());
}

FileSettings settings(ConfigResolver& resolver, const std::string& path) {
  const auto result = resolver.settings_for(path);
  REQUIRE_MESSAGE(result.ok(), problem_lines(result.problems()));
  return *result.value();
}

// The value of a setting and the line that it is from: "semax 3", "judged default".
std::string shown(const std::vector<Setting>& all, const std::string& key) {
  for (const auto& setting : all) {
    if (setting.key != key) continue;
    std::string text;
    for (const auto& value : setting.values) text += value + " ";
    const size_t colon = setting.from.rfind(':');
    return text + (colon == std::string::npos ? setting.from : setting.from.substr(colon + 1));
  }
  return "none";
}

TEST_CASE("only the nearest configuration above a file applies") {
  const ScratchFolder folder;
  folder.write(".overclaim.yaml", "subject: semax\nprofile: uk\n");
  folder.write("shop/.overclaim.yaml", "subject: cerebrolysin\n");
  ConfigResolver resolver = resolver_in(folder);
  CHECK(settings(resolver, "a.md").options.subject == "semax");
  CHECK(settings(resolver, "blog/deep/a.md").options.subject == "semax");
  CHECK(settings(resolver, "shop/deep/a.md").options.subject == "cerebrolysin");
  CHECK(settings(resolver, "shop/a.md").options.profile == "");
  CHECK(settings(resolver, "shop/../a.md").options.subject == "semax");
  CHECK(settings(resolver, folder / "shop/a.md").options.subject == "cerebrolysin");
  CHECK(settings(resolver, "-").options.subject == "semax");
}

TEST_CASE("--config applies to all files, --no-config to none, and without a configuration the defaults apply") {
  const ScratchFolder folder;
  folder.write(".overclaim.yaml", "subject: semax\n");
  folder.write("other.yaml", "subject: cerebrolysin\n");
  Flags flags;
  flags.config = "other.yaml";
  ConfigResolver forced = resolver_in(folder, flags);
  CHECK(settings(forced, "a.md").options.subject == "cerebrolysin");
  flags.config.clear();
  flags.no_config = true;
  ConfigResolver none = resolver_in(folder, flags);
  CHECK(settings(none, "a.md").options.subject == "");
  CHECK(none.config_for("a.md") == "");
  CHECK(shown(settings(none, "a.md").shown, "tiers") == "judged default");
  const auto run = none.run_settings();
  CHECK(run.value().fail_on == "warning");
  CHECK(run.value().format == "text");
}

TEST_CASE(
    "of the entries of paths that fit, a later one wins; a flag wins over all; each value says where it is from") {
  const ScratchFolder folder;
  folder.write(".overclaim.yaml",
               "subject: semax\n"
               "severity: {safety-overclaim: error, not-on-file: note}\n"
               "paths:\n"
               "  - files: blog\n"
               "    subject: cerebrolysin\n"
               "    severity: {not-on-file: off}\n"
               "  - files: '**/b.md'\n"
               "    subject: cerebrolysin\n"
               "    subjects: [Semax]\n");
  ConfigResolver resolver = resolver_in(folder);
  CHECK(shown(settings(resolver, "a.md").shown, "subject") == "semax 1");
  const FileSettings a = settings(resolver, "blog/a.md"), b = settings(resolver, "blog/b.md");
  CHECK(shown(a.shown, "subject") == "cerebrolysin 5");
  CHECK(shown(a.shown, "severity.not-on-file") == "off 6");
  CHECK(shown(a.shown, "severity.safety-overclaim") == "error 2");
  CHECK(a.options.severities.at("not-on-file") == std::nullopt);
  CHECK(a.options.severities.at("safety-overclaim") == verdict::Severity::error);
  CHECK(shown(b.shown, "subject") == "cerebrolysin 8");
  CHECK(b.options.subjects == std::vector<std::string>{"semax"});
  CHECK(a.options.subjects.empty());
  Flags flags;
  flags.subject = "Cerebrolysin";
  flags.tiers = "printed";
  ConfigResolver flagged = resolver_in(folder, flags);
  CHECK(shown(settings(flagged, "blog/b.md").shown, "subject") == "cerebrolysin --subject");
  CHECK(settings(flagged, "a.md").options.tiers == verdict::Tiers::printed);
}

TEST_CASE("files and ignore select files of folders, and an entry of paths may override them") {
  const ScratchFolder folder;
  folder.write(
      ".overclaim.yaml",
      "files: [content]\nignore: ['**/drafts']\npaths:\n  - files: content/drafts/ready.md\n    ignore: false\n");
  ConfigResolver resolver = resolver_in(folder);
  const auto chosen = [&](const std::string& path) {
    const Selection selection = resolver.selection_for(path);
    return (selection.left_out ? "out " : "in ") + selection.from.substr(selection.from.rfind(':') + 1);
  };
  CHECK(chosen("content/a.md") == "in 1");
  CHECK(chosen("a.md") == "out 1");
  CHECK(chosen("content/drafts/a.md") == "out 2");
  CHECK(chosen("content/drafts/ready.md") == "in 5");
  CHECK(resolver.articles().size() == 1);
  CHECK(fs::path(resolver.articles()[0]).filename() == "content");
}

TEST_CASE("all problems of a configuration are reported together, in the order of its lines, for each of its files") {
  const ScratchFolder folder;
  folder.write(".overclaim.yaml", "subject: nobody\nfail-on: always\nseverity: {no-rule: note}\n");
  folder.write("fine/.overclaim.yaml", "");
  ConfigResolver resolver = resolver_in(folder);
  for (const char* path : {"a.md", "b/c.md"}) {
    const auto result = resolver.settings_for(path);
    REQUIRE(result.problems().size() == 3);
    CHECK(result.problems()[0].line == 1);
    CHECK(result.problems()[1].line == 2);
    CHECK(result.problems()[2].line == 3);
  }
  CHECK_FALSE(resolver.run_settings().ok());
  CHECK(resolver.settings_for("fine/a.md").ok());
  CHECK_FALSE(resolver.selection_for("a.md").left_out);
}

TEST_CASE("an unreadable configuration and flags with unknown names are problems") {
  const ScratchFolder folder;
  fs::create_directories(folder / ".overclaim.yaml");
  ConfigResolver unreadable = resolver_in(folder);
  CHECK(problem_lines(unreadable.settings_for("a.md").problems()).find("cannot be read") != std::string::npos);
  Flags flags;
  flags.no_config = true;
  flags.subject = "cerebrolysn";
  flags.profile = "de";
  ConfigResolver resolver = resolver_in(folder, flags);
  CHECK(problem_lines(resolver.settings_for("a.md").problems()) ==
        "--profile:0:0: unknown profile \"de\" (the profiles are none, us, uk, eu)\n"
        "--subject:0:0: unknown product \"cerebrolysn\" (did you mean \"cerebrolysin\"?)\n");
}

const char* const kValerian =
    "subjects:\n  - id: valerian\n    name: Valerian\n    what: a root\n    on_file: true\n    names: [\"valerian\"]\n"
    "    classes: [supplement]\n    fires: [\"[[Valerian]] was given.\"]\n    quiet: [\"The valley is green.\"]\n";

TEST_CASE("folders of lexicons add their products; each combination is loaded once") {
  const ScratchFolder folder;
  folder.write("mine/subjects/valerian.yaml", kValerian);
  folder.write("a/.overclaim.yaml", "lexicons: [../mine]\nsubject: valerian\n");
  folder.write("b/.overclaim.yaml", "lexicons: ../mine\n");
  folder.write("c/.overclaim.yaml", "subject: valerian\n");
  ConfigResolver resolver = resolver_in(folder);
  const FileSettings a = settings(resolver, "a/x.md"), b = settings(resolver, "b/x.md"),
                     none = settings(resolver, "x.md");
  CHECK(a.options.subject == "valerian");
  CHECK(resolver.lexicon(a)->subject("valerian") != nullptr);
  CHECK(resolver.lexicon(none) == shipped_lexicon());
  CHECK(&resolver.checker(none).lexicon() == shipped_lexicon().get());
  CHECK(&resolver.checker(a) == &resolver.checker(a));
  CHECK(fs::equivalent(a.lexicon.folders.at(0), b.lexicon.folders.at(0)));
  CHECK_FALSE(resolver.settings_for("c/x.md").ok());
}

TEST_CASE("a lexicon with problems is a problem of the configuration that names it") {
  const ScratchFolder folder;
  folder.write("mine/subjects/a.yaml", "subjects: 3\n");
  folder.write(".overclaim.yaml", "lexicons: [mine]\nprofile: xx\n");
  ConfigResolver resolver = resolver_in(folder);
  const auto problems = resolver.settings_for("a.md").problems();
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].path.find("mine/subjects/a.yaml") != std::string::npos);
}

TEST_CASE("paths are shown in their shorter form, and compared by name") {
  CHECK(shown_path("/a/b", "/a/b/c.md") == "c.md");
  CHECK(shown_path("/a/b", "/a/c.md") == "../c.md");
  CHECK(shown_path("/a/b/c/d/e/f", "/x") == "/x");
  CHECK(path_below("/a/b", "/a/b/c/d.md") == "c/d.md");
  CHECK(path_below("/", "/a.md") == "a.md");
  CHECK_FALSE(path_below("/a/b", "/a/bc/d.md"));
  CHECK_FALSE(path_below("/a/b", "/a/b"));
  CHECK(absolute_path("/a/b", "../c/./d.md") == "/a/c/d.md");
}

}  // namespace
}  // namespace overclaim::config
