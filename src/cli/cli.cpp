// The flags and commands, and what the help says of them.
#include <CLI/CLI.hpp>

#include "cli/command_info.h"
#include "cli/command_line.h"
#include "cli/plan.h"
#include "input/kind.h"

namespace overclaim::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  overclaim check page.md                   what the page claims beyond the evidence
  overclaim check --fail-on error docs/     for a build: exit code 1 on errors only
  curl -s URL | overclaim check -           standard input
  overclaim explain unsupported-benefit     what a rule flags and what to write instead
  overclaim explain page.md:12              how the verdict on line 12 came about
  overclaim evidence search stroke          what is on file
  overclaim compare abstract.txt press.md   does the second claim more than the first

)";

constexpr const char* kCheckExamples =
    R"(Folders stand for all .md .markdown .html .htm .txt files in them, hidden ones left out.

Examples:
  overclaim check page.md shop/ 'docs/**/*.md'
  overclaim check --format json page.html > review.json
  overclaim check --format jsonl corpus/ | jq -r .path
  overclaim check --quiet --output sarif=review.sarif --output html=review.html docs/
  overclaim check --subject cerebrolysin tiles.html
  overclaim check --suggest edits page.md   what could be written instead
  overclaim check --suggest diff page.md | patch -p0
  overclaim check --profile uk page.md      with the CAP Code beside each finding
  overclaim check --quiet docs/             one line for each warning and error)";

constexpr const char* kExplainExamples = R"(Examples:
  overclaim explain safety-overclaim
  overclaim explain page.md:12
  overclaim explain page.md:12:40           only the sentence at column 40)";

constexpr const char* kInitExamples =
    R"(What it writes is read by `overclaim check` for all files in this folder and below.

Examples:
  overclaim init
  overclaim config show page.md)";

constexpr const char* kConfigExamples = R"(Examples:
  overclaim config show page.md
  overclaim config show --fail-on error page.md     with a flag of `check`
  overclaim config show --format json page.md)";

constexpr const char* kEvidenceExamples = R"(Examples:
  overclaim evidence list --subject semax --format jsonl
  overclaim evidence list --outcome memory --tier 3
  overclaim evidence show cerebrolysin/memory.healthy
  overclaim evidence search stroke PMID
  overclaim evidence draft article.txt > my-lexicon/evidence/article.yaml)";

constexpr const char* kLexiconExamples =
    R"(DIR is checked by itself where it holds a policy.yaml, else as an addition to the shipped lexicon.

Examples:
  overclaim lexicon check                   the lexicon the program carries
  overclaim lexicon check lexicons          a lexicon being worked on
  overclaim lexicon test my-products        the examples, with the entries of a folder added)";

constexpr const char* kClassifyExamples =
    R"(Reads {"id": ..., "text": "..."} and writes {"id", "relation", "polarity", "modality", "advice", "strength"},
one line for one line. Lines that are no such object are told on standard error; the others are answered.

Example:
  echo '{"id": 1, "text": "Coffee may improve sleep."}' | overclaim classify)";

constexpr const char* kCompareExamples =
    R"(ABSTRACT and PRESS are files; one of them may be - for standard input. The strongest statement of each counts.
Exit codes: 0 same or downplays, 1 exaggerates, 2 something could not be read.

Examples:
  overclaim compare abstract.txt press-release.html
  overclaim compare --format json abstract.txt press.md | jq -r .verdict
  curl -s URL | overclaim compare abstract.txt -)";

constexpr const char* kEvalExamples =
    R"(GOLD: .gold.yaml files, each beside its article; groups of single sentences; or folders
of them, in which groups lie in folders named "sentences".

Examples:
  overclaim eval corpus
  overclaim eval --verbose corpus/sentences/questions.yaml)";

constexpr const char* kAuditExamples =
    R"(Inputs are articles, folders, JSON lines, WARC and WET files, tar archives, each also packed with gzip or zstd, and
@LIST for a file that names inputs. A run that was stopped goes on with `audit resume`.

Examples:
  overclaim audit run --store shop.store pages/ crawl.warc.gz
  overclaim audit run --store 1.store --shard 1/2 @files.txt       and 2.store, elsewhere, then
  overclaim audit merge --store all.store 1.store 2.store
  overclaim audit status --store shop.store
  overclaim audit report --store shop.store --format html > report.html
  overclaim audit find --store shop.store 'memory AND stroke'
  overclaim audit diff --store shop.store 1 2
  overclaim audit sample --store shop.store --size 200 --out sheet.csv
  overclaim audit precision --store shop.store sheet.csv
  overclaim audit export --store shop.store csv > findings.csv
  overclaim audit rejudge --store shop.store   after a change of evidence or policy; no page is read)";
constexpr const char* kCompletionExamples =
    R"(Examples:
  source <(overclaim completions bash)
  overclaim completions zsh > ~/.zfunc/_overclaim
  overclaim completions fish > ~/.config/fish/completions/overclaim.fish)";

constexpr const char* kLspExamples =
    R"(Started by an editor, which speaks to it over standard input and output; the manual has the set-up of some.
Exit codes: 0 after shutdown and exit; 1 where the editor left without a word; 2 the lexicon cannot be read.)";

void add_format(CLI::App& command, std::string& format, const std::vector<std::string>& names) {
  command.add_option("--format", format, "How to write the report")->check(CLI::IsMember(names))->capture_default_str();
}

CLI::App* add_command(CLI::App& to, const char* name, const char* what, const char* examples) {
  CLI::App* command = to.add_subcommand(name, what);
  command->footer(examples);
  return command;
}

void add_fail_on(CLI::App& command, CheckArguments& a) {
  command.add_option("--fail-on", a.fail_on, "Exit with 1 from this severity on")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}))
      ->default_str("warning");
}

// How articles are weighed, and on how many threads. What a configuration may decide too is empty where it is not said.
void add_weighing(CLI::App& command, CheckArguments& a) {
  command.add_option("--subject", a.subject, "The product that pages are about where they name none");
  command.add_option("--profile", a.profile,
                     "Weigh the rules by an authority: us (FTC, FDA), uk (CAP Code), eu (1924/2006)");
  command.add_option("--tiers", a.tiers, "Weigh by the evidence as judged, or as its sources printed it")
      ->check(CLI::IsMember({"judged", "printed"}))
      ->default_str("judged");
  command.add_flag("--force-ignore", a.force_ignore,
                   "Leave out what the configuration leaves out, also where it is named");
  command.add_option("--jobs,-j", a.jobs, "Threads; by default one for each core")->check(CLI::Range(1u, 256u));
}

void add_check(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "check", "Check articles against the evidence on file", kCheckExamples);
  CheckArguments& a = line.check;
  command->add_option("PATH", a.paths, "Files, folders, patterns (* ? **), or - for standard input");
  command->add_option("--format", a.format, "How to write the report")
      ->check(CLI::IsMember(config_formats()))
      ->default_str("text");
  command->add_option("--output", a.outputs, "A further report in a file: FORMAT=FILE, as often as wanted")
      ->allow_extra_args(false);
  add_fail_on(*command, a);
  command->add_option("--baseline", a.baseline, "File of known findings, which are left out (overclaim baseline)");
  command->add_option("--since", a.since, "Only what lines changed since this commit of git touch");
  command
      ->add_option("--suggest", a.suggest, "What to write instead: edits in the report, or only a diff for `patch -p0`")
      ->check(CLI::IsMember({"none", "edits", "diff"}))
      ->default_str("none");
  add_weighing(*command, a);
  CLI::Option* quiet = command->add_flag("--quiet,-q", a.quiet, "One line for each warning and error, nothing else");
  command->add_flag("--verbose,-v", a.verbose, "Notes and caveats in full, the cues behind each finding")
      ->excludes(quiet);
  command->add_flag_callback(
      "--no-suppressions", [&a] { a.suppressions = false; }, "As if the articles set nothing aside");
  command->add_flag("--show-suppressed", a.show_suppressed, "List what the articles set aside, with the reasons");
  command->callback([&line] { line.command = [&line](Session& session) { return check(session, line.check); }; });
}

constexpr const char* kBaselineExamples =
    R"(A baseline names findings that are known, so that a check tells only what is new. Without PATH, the folder at hand.

Examples:
  overclaim baseline write docs/            what is found today is known
  overclaim check --baseline .overclaim-baseline.json docs/
  overclaim baseline check docs/            what is new, and what is gone
  overclaim baseline prune docs/            what is gone is taken out)";

void add_baseline(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "baseline", "Keep a list of known findings", kBaselineExamples);
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* what) {
    CheckArguments& a = line.check;
    CLI::App* sub = group->add_subcommand(name, what);
    sub->add_option("PATH", a.paths, "Files, folders, patterns (* ? **)");
    sub->add_option("--file", line.baseline, "The list")->capture_default_str();
    add_weighing(*sub, a);
    sub->callback([&line, name] {
      line.check.baseline = line.baseline;
      line.check.baseline_task = name;
      line.command = [&line](Session& session) { return check(session, line.check); };
    });
    return sub;
  };
  add("write", "Make the list anew of all that is found");
  add_fail_on(*add("check", "Tell what is not on the list, and what is on it and gone"), line.check);
  add("prune", "Take out of the list what is gone");
}

void add_explain(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "explain", "Explain a rule, or the verdict on a line", kExplainExamples);
  command->add_option("TARGET", line.explain.target, "A rule, or a line of an article, with or without a column")
      ->required();
  command->add_option("--subject", line.explain.subject, "The product that the page is about where it names none");
  command->callback([&line] { line.command = [&line](Session& session) { return explain(session, line.explain); }; });
}

void add_config(CLI::App& app, CommandLine& line) {
  CLI::App* starter = add_command(app, "init", "Write a commented .overclaim.yaml into this folder", kInitExamples);
  starter->add_flag("--force", line.force, "Over one that is there");
  starter->callback([&line] { line.command = [&line](Session& session) { return init(session, line.force); }; });
  CLI::App* group = add_command(app, "config", "What a publication has decided for its files", kConfigExamples);
  group->require_subcommand(1);
  CLI::App* show = group->add_subcommand("show", "What holds for a file, and what says so");
  show->add_option("FILE", line.config.path, "The file; it need not exist")->required();
  add_format(*show, line.config.format, {"text", "json"});
  add_weighing(*show, line.check);
  show->callback(
      [&line] { line.command = [&line](Session& session) { return show_config(session, line.config, line.check); }; });
}

void add_evidence(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "evidence", "List, show and search the evidence on file", kEvidenceExamples);
  group->require_subcommand(1);
  EvidenceArguments& a = line.evidence;
  CLI::App* list = group->add_subcommand("list", "All rows, or those that fit");
  list->add_option("--subject", a.subject, "Rows of this product");
  list->add_option("--outcome", a.outcome, "Rows on this outcome");
  list->add_option("--tier", a.tier, "Rows judged at this tier: 1 M 2 3c 3 4");
  list->callback(
      [&line] { line.command = [&line](Session& session) { return list_evidence(session, line.evidence); }; });
  CLI::App* show = group->add_subcommand("show", "Everything on file in one row");
  show->add_option("ID", a.id, "The row")->required();
  show->callback(
      [&line] { line.command = [&line](Session& session) { return show_evidence(session, line.evidence); }; });
  CLI::App* search = group->add_subcommand("search", "Rows that have all of the words");
  search->add_option("WORDS", a.words, "Looked for in ids, statements, caveats, figures and sources")->required();
  search->callback(
      [&line] { line.command = [&line](Session& session) { return search_evidence(session, line.evidence); }; });
  for (CLI::App* command : {list, show, search}) add_format(*command, a.format, {"text", "jsonl"});
  CLI::App* draft = group->add_subcommand("draft", "Rows drafted from an article, as YAML to review");
  draft->add_option("FILE", a.path, "The article, or - for standard input")->required();
  draft->add_option("--subject", a.subject, "The product that the article is about where it does not say");
  draft->callback(
      [&line] { line.command = [&line](Session& session) { return draft_evidence(session, line.evidence); }; });
}

void add_lexicon(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "lexicon", "Check rule files and run their examples", kLexiconExamples);
  group->require_subcommand(1);
  CLI::App* check = group->add_subcommand("check", "Are the files sound? All problems at once");
  check->callback(
      [&line] { line.command = [&line](Session& session) { return check_lexicon(session, line.folder); }; });
  CLI::App* test = group->add_subcommand("test", "Do the examples in the files hold?");
  test->callback([&line] { line.command = [&line](Session& session) { return test_lexicon(session, line.folder); }; });
  CLI::App* phrases = group->add_subcommand("phrases", "All spellings it knows, one a line");
  phrases->callback(
      [&line] { line.command = [&line](Session& session) { return list_phrases(session, line.folder); }; });
  for (CLI::App* command : {check, test, phrases})
    command->add_option("DIR", line.folder, "A lexicon folder; by default the shipped one");
}

void add_compare(CLI::App& app, CommandLine& line) {
  CLI::App* command =
      add_command(app, "compare", "Does a press release claim more than its abstract", kCompareExamples);
  command->add_option("ABSTRACT", line.compare.abstract, "What was found, in the words of the study")->required();
  command->add_option("PRESS", line.compare.press, "What is made of it")->required();
  add_format(*command, line.compare.format, {"text", "json"});
  command->callback([&line] { line.command = [&line](Session& session) { return compare(session, line.compare); }; });
}

void add_others(CLI::App& app, CommandLine& line) {
  add_command(app, "classify", "Read how strongly sentences speak, as JSON lines", kClassifyExamples)
      ->callback([&line] { line.command = [](Session& session) { return classify(session); }; });
  CLI::App* command =
      add_command(app, "eval", "Score the checker against labelled articles and sentences", kEvalExamples);
  command->add_option("GOLD", line.eval.gold, "Gold files or folders")->required();
  command->add_flag("--verbose,-v", line.eval.verbose, "List the sentences it got wrong");
  command->callback([&line] { line.command = [&line](Session& session) { return eval(session, line.eval); }; });
}

// What is written from the table of flags itself.
void add_tables(CLI::App& app, CommandLine& line) {
  CLI::App* shells = add_command(app, "completions", "Completions for a shell", kCompletionExamples);
  shells->add_option("SHELL", line.shell, "Whose")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  shells->callback([&app, &line] {
    line.command = [&app, &line](Session& session) { return write_completions(session, describe(app), line.shell); };
  });
  add_command(app, "man", "The manual page, for `man -l -`", "")->callback([&app, &line] {
    line.command = [&app](Session& session) { return write_man_page(session, describe(app)); };
  });
}

void add_audit(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "audit", "Read a corpus into a store, and ask it", kAuditExamples);
  group->require_subcommand(1);
  AuditArguments& a = line.audit;
  const auto add = [&](const char* name, const char* what, int (*command)(Session&, const AuditArguments&),
                       const std::vector<std::string>& formats = {"text", "json"}) {
    CLI::App* sub = group->add_subcommand(name, what);
    sub->add_option("--store", a.store, "The SQLite file")->required();
    if (formats.size() > 0) add_format(*sub, a.format, formats);
    sub->callback([&line, &a, name, command] {
      a.question = name;
      line.command = [&a, command](Session& session) { return command(session, a); };
    });
    return sub;
  };
  CLI::App* run = add("run", "Read all inputs into the store", audit_run);
  run->add_option("INPUT", a.inputs, "Files, folders, patterns, archives, @LIST, or - for standard input");
  run->add_option("--input", a.input, "What the inputs hold, where it is not to be seen by their content")
      ->check(CLI::IsMember(input::input_kind_names()))
      ->capture_default_str();
  run->add_option("--subject", a.subject, "The product that pages are about where they name none");
  CLI::App* resume = add("resume", "Go on with a run that was stopped", audit_resume);
  run->add_option("--shard", a.shard, "Read only part I of N (I/N, from 1), for one of several workers");
  run->add_option("--shard-by", a.shard_by, "What is dealt out to the shards; by default what suits the inputs")
      ->check(CLI::IsMember({"automatic", "files", "documents"}))
      ->capture_default_str();
  for (CLI::App* command : {run, resume}) {
    command->add_option("--jobs,-j", a.jobs, "Threads; by default one for each core")->check(CLI::Range(1u, 256u));
    command->add_option("--metrics", a.metrics, "File to keep metrics in, in the text format of Prometheus");
  }
  add("merge", "Join the stores of all shards into a new one", audit_merge)
      ->add_option("STORE", a.inputs, "The stores")
      ->required();
  CLI::App* status = add("status", "Where the last run stands", audit_ask);
  CLI::App* report =
      add("report", "What a run found: by rule, product, site, month", audit_ask, {"text", "json", "html"});
  CLI::App* sample = add("sample", "A random sample of what was flagged, as a sheet to fill in", audit_sample, {});
  sample->add_option("--size", a.size, "Findings")->check(CLI::Range(1u, 1000000u))->capture_default_str();
  sample->add_option("--seed", a.seed, "Another number takes others")->capture_default_str();
  CLI::App* precision = add("precision", "How right the flagged findings are, by a sheet filled in", audit_precision);
  precision->add_option("SHEET", a.sheet, "The sheet of `audit sample`: yes or no in its last column")->required();
  CLI::App* exported = add("export", "The findings of a run, one flat row each", audit_export, {});
  exported->add_option("FORM", a.form, "csv, jsonl or sqlite")
      ->required()
      ->check(CLI::IsMember({"csv", "jsonl", "sqlite"}));
  for (CLI::App* command : {sample, exported})
    command->add_option("--out", a.out, "A new file; by default standard output");
  for (CLI::App* command : {status, report, sample, precision, exported})
    command->add_option("--run", a.run, "Its number; by default the last one")->check(CLI::PositiveNumber);
  CLI::App* find = add("find", "Sentences of the last run by their words (SQLite FTS5)", audit_ask);
  find->add_option("QUERY", a.query, "Words, \"phrases\", AND, OR, NOT, NEAR(a b)")->required();
  for (CLI::App* command : {report, find})
    command->add_option("--top", a.top, "Rows of each list")->check(CLI::Range(1u, 1000000u))->capture_default_str();
  CLI::App* diff = add("diff", "What is different between two runs", audit_ask);
  diff->add_option("BEFORE", a.before, "Number of a run")->required();
  diff->add_option("AFTER", a.after, "Number of a run")->required();
  add("rejudge", "Weigh the stored claims by the evidence and policy of today", audit_rejudge);
}

void add_lsp(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "lsp", "Check articles in an editor as they are written", kLspExamples);
  command->add_flag("--stdio", line.stdio,
                    "Over standard input and output: what it does anyway; editors like to say it");
  command->callback([&line] { line.command = [](Session& session) { return serve_editor(session, kVersion); }; });
}

}  // namespace

void add_all(CLI::App& app, CommandLine& line) {
  app.fallthrough();  // the options of the program may stand after the command
  app.footer(std::string(kExamples) + "Exit codes: " + kExitCodes);
  app.add_option("--lexicons", line.global.lexicons,
                 "Folder of lexicon files that add to the shipped ones or replace entries of them");
  CLI::Option* config = app.add_option("--config", line.global.config,
                                       "A configuration for all files; by default the nearest .overclaim.yaml of each");
  app.add_flag("--no-config", line.global.no_config, "Without any configuration")->excludes(config);
  app.add_option("--log", line.global.log_level, "What to tell on standard error")
      ->check(CLI::IsMember({"error", "warning", "info", "debug"}))
      ->capture_default_str();
  app.add_flag("--version", line.version, "Version of the program and digest of its lexicon");
  add_check(app, line);
  add_baseline(app, line);
  add_explain(app, line);
  add_config(app, line);
  add_evidence(app, line);
  add_lexicon(app, line);
  add_audit(app, line);
  add_compare(app, line);
  add_lsp(app, line);
  add_others(app, line);
  add_tables(app, line);
}

}  // namespace overclaim::cli
