// Defines the commands, their options and the text of their help.
#include <CLI/CLI.hpp>

#include "cli/command_info.h"
#include "cli/command_line.h"
#include "cli/options.h"
#include "cli/plan.h"
#include "input/kind.h"
#include "lexicon/message.h"

namespace overclaim::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  overclaim check page.md                   what the page claims beyond the evidence
  overclaim check --fail-on error docs/     for a build: exit code 1 on errors only
  curl -s URL | overclaim check -           standard input
  overclaim explain unsupported-benefit     what a rule flags and what to write instead
  overclaim explain page.md:12              how the verdict on line 12 came about
  overclaim evidence search stroke          the evidence on record
  overclaim compare abstract.txt press.md   does the second claim more than the first
  overclaim help                            the topics of the manual, readable offline

)";

constexpr const char* kCheckExamples =
    R"(A folder stands for all .md .markdown .html .htm .txt files in it, except hidden ones.

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
  overclaim explain page.md:12:40           only the sentence at column 40
  echo "It may help." | overclaim explain -:1         line 1 of standard input
  overclaim explain --parse page.md:12      its parse: clauses, phrases, and what each cue governs
  echo "It may help." | overclaim explain --parse -   of all its sentences
  overclaim explain --context page.md       what the page says of each block: section, lead-in, subject)";

constexpr const char* kInitExamples =
    R"(`overclaim check` reads this file for all files in this folder and below.

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

constexpr const char* kPacksExamples =
    R"(A pack is a folder with a pack.yaml: products, evidence, rules and house words that belong together.

Examples:
  overclaim packs list                      the packs, and which of them are in use
  overclaim packs show glp1                 what a pack contains
  overclaim packs new tart-cherry           a pack to begin with, explained line by line
  overclaim packs check tart-cherry         all mistakes in it, and what it adds
  overclaim packs test tart-cherry          its examples
  overclaim check --packs +./tart-cherry page.md
  overclaim check --packs core,glp1 page.md)";

constexpr const char* kClassifyExamples =
    R"(Reads {"id": ..., "text": "..."} and writes {"id", "relation", "polarity", "modality", "advice", "strength"},
one line for each line. Lines that are not such an object are reported on standard error; the others are answered.

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
    R"(GOLD: .gold.yaml files, each beside its article; files with groups of single sentences; or folders
of these, in which groups are in folders named "sentences" and "documents".

Examples:
  overclaim eval corpus
  overclaim eval --verbose corpus/sentences/questions.yaml
  overclaim eval --doubtful pages/          where the rules and the learned reading disagree most)";

constexpr const char* kAuditExamples =
    R"(Inputs are articles, folders, JSON lines, WARC and WET files and tar archives, also compressed with gzip or zstd, and
@LIST for a file that lists inputs. `audit resume` continues a run that was stopped.

Examples:
  overclaim audit run --store shop.store pages/ crawl.warc.gz
  overclaim audit run --store 1.store --shard 1/2 @files.txt       then 2.store on another machine, and
  overclaim audit merge --store all.store 1.store 2.store
  overclaim audit status --store shop.store
  overclaim audit report --store shop.store --format html > report.html
  overclaim audit find --store shop.store 'memory AND stroke'
  overclaim audit diff --store shop.store 1 2
  overclaim audit sample --store shop.store --size 200 --out sheet.csv
  overclaim audit precision --store shop.store sheet.csv
  overclaim audit export --store shop.store csv > findings.csv
  overclaim audit reevaluate --store shop.store   after a change of evidence or policy; reads no page)";
constexpr const char* kCompletionExamples =
    R"(Examples:
  source <(overclaim completions bash)
  overclaim completions zsh > ~/.zfunc/_overclaim
  overclaim completions fish > ~/.config/fish/completions/overclaim.fish)";

constexpr const char* kHelpExamples =
    R"(Examples:
  overclaim help                            the list of topics
  overclaim help configuration
  overclaim help --markdown rules           as the READMEs contain it; also options, policy, formats, json)";

constexpr const char* kLspExamples =
    R"(An editor starts it and talks to it over standard input and output; `overclaim help editor` shows how to set up some.
Exit codes: 0 after shutdown and exit; 1 if the editor ended without them; 2 if the lexicon cannot be read.)";

void add_fail_on(CLI::App& command, CheckArguments& a) {
  command.add_option("--fail-on", a.fail_on, "Lowest severity that makes the exit code 1")
      ->check(CLI::IsMember({"error", "warning", "note", "never"}))
      ->default_str("warning");
}

void add_product(CLI::App& command, std::vector<std::string>& products) {
  command
      .add_option(
          "--product", products,
          "Product of the page that no lexicon knows, with what it contains: NAME or NAME=INGREDIENT,INGREDIENT; "
          "may be repeated")
      ->allow_extra_args(false);
}

// The options that determine how articles are checked. Those that a configuration can set are empty by default.
void add_weighing(CLI::App& command, CheckArguments& a) {
  command.add_option("--subject", a.subject, "Product that a page is about if it names none: an id, name or brand");
  add_product(command, a.products);
  command.add_option("--profile", a.profile,
                     "Apply the rules of an authority: us (FTC, FDA), uk (CAP Code), eu (1924/2006); or none");
  command
      .add_option("--tiers", a.tiers,
                  "Grade of the evidence to use: as judged from what its sources report, or as they print it")
      ->check(CLI::IsMember({"judged", "printed"}))
      ->default_str("judged");
  command
      .add_option("--reader", a.reader,
                  "What finds claims: the rules alone, or also the learned reading of words and layout")
      ->check(CLI::IsMember({"both", "rules"}))
      ->default_str("both");
  command.add_flag("--force-ignore", a.force_ignore,
                   "Skip files that the configuration ignores even if they are named");
  command.add_option("--jobs,-j", a.jobs, "Number of threads; default: one per core")->check(CLI::Range(1u, 256u));
}

void add_check(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "check", "Check articles against the evidence on record", kCheckExamples);
  CheckArguments& a = line.check;
  command->add_option("PATH", a.paths, "Files, folders, patterns in quotes, or - for standard input");
  command->add_option("--format", a.format, "Format of the report")
      ->check(CLI::IsMember(config_formats()))
      ->default_str("text");
  command->add_option("--output", a.outputs, "Write a further report to a file: FORMAT=FILE; may be repeated")
      ->allow_extra_args(false);
  add_fail_on(*command, a);
  command->add_option("--baseline", a.baseline, "Leave out the findings listed in this file (overclaim baseline)");
  command->add_option("--since", a.since, "Report only sentences on lines changed since this git commit");
  command
      ->add_option("--suggest", a.suggest,
                   "Suggest what to write instead: edits in the report, or only a diff for `patch -p0`")
      ->check(CLI::IsMember({"none", "edits", "diff"}))
      ->default_str("none");
  add_weighing(*command, a);
  CLI::Option* quiet = command->add_flag("--quiet,-q", a.quiet, "One line for each warning and error, nothing else");
  command->add_flag("--verbose,-v", a.verbose, "Show notes and caveats in full, and the cues behind each finding")
      ->excludes(quiet);
  command->add_flag_callback(
      "--no-suppressions", [&a] { a.suppressions = false; }, "Ignore suppressions in the articles");
  command->add_flag("--show-suppressed", a.show_suppressed, "List suppressed findings with their reasons");
  command->callback([&line] { line.command = [&line](Session& session) { return check(session, line.check); }; });
}

constexpr const char* kBaselineExamples =
    R"(A baseline lists known findings, so that a check reports only new ones. Without PATH, the current folder.

Examples:
  overclaim baseline write docs/            record all findings of today
  overclaim check --baseline .overclaim-baseline.json docs/
  overclaim baseline check docs/            report new findings, and those that no longer occur
  overclaim baseline prune docs/            remove those that no longer occur)";

void add_baseline(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "baseline", "Keep a list of known findings", kBaselineExamples);
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* what) {
    CheckArguments& a = line.check;
    CLI::App* sub = group->add_subcommand(name, what);
    sub->add_option("PATH", a.paths, "Files, folders, patterns in quotes");
    sub->add_option("--file", line.baseline, "The baseline file")->capture_default_str();
    add_weighing(*sub, a);
    sub->callback([&line, name] {
      line.check.baseline = line.baseline;
      line.check.baseline_task = name;
      line.command = [&line](Session& session) { return check(session, line.check); };
    });
    return sub;
  };
  add("write", "Record all findings");
  add_fail_on(*add("check", "Report new findings, and recorded ones that no longer occur"), line.check);
  add("prune", "Remove recorded findings that no longer occur");
}

void add_explain(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "explain", "Explain a rule, or the verdict on a line", kExplainExamples);
  command->add_option("TARGET", line.explain.target, "A rule, or a line of an article, optionally with a column")
      ->required();
  command->add_option("--subject", line.explain.subject, "Product that the page is about if it names none");
  add_product(*command, line.explain.products);
  CLI::Option* parse =
      command->add_flag("--parse", line.explain.parse, "Print how the sentences on the line are parsed");
  command
      ->add_flag("--context", line.explain.context,
                 "Print what the page says of the blocks on the line: section, lead-in, subject, people, study")
      ->excludes(parse);
  command->callback([&line] { line.command = [&line](Session& session) { return explain(session, line.explain); }; });
}

void add_config(CLI::App& app, CommandLine& line) {
  CLI::App* starter = add_command(app, "init", "Write a commented .overclaim.yaml into this folder", kInitExamples);
  starter->add_flag("--force", line.force, "Overwrite an existing file");
  starter->callback([&line] { line.command = [&line](Session& session) { return init(session, line.force); }; });
  CLI::App* group = add_command(app, "config", "Show the configuration", kConfigExamples);
  group->require_subcommand(1);
  CLI::App* show = group->add_subcommand("show", "Show the settings for a file, and where each comes from");
  show->add_option("FILE", line.config.path, "The file; it need not exist")->required();
  add_format(*show, line.config.format, {"text", "json"});
  add_weighing(*show, line.check);
  show->callback(
      [&line] { line.command = [&line](Session& session) { return show_config(session, line.config, line.check); }; });
}

void add_evidence(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "evidence", "List, show and search the evidence on record", kEvidenceExamples);
  group->require_subcommand(1);
  EvidenceArguments& a = line.evidence;
  CLI::App* list = group->add_subcommand("list", "List all rows, or those that match");
  list->add_option("--subject", a.subject, "Rows of this product");
  list->add_option("--outcome", a.outcome, "Rows on this outcome");
  list->add_option("--tier", a.tier, "Rows judged at this tier: 1 M 2 3c 3 4");
  list->callback(
      [&line] { line.command = [&line](Session& session) { return list_evidence(session, line.evidence); }; });
  CLI::App* show = group->add_subcommand("show", "Show everything about one row");
  show->add_option("ID", a.id, "The row")->required();
  show->callback(
      [&line] { line.command = [&line](Session& session) { return show_evidence(session, line.evidence); }; });
  CLI::App* search = group->add_subcommand("search", "List rows that contain all of the words");
  search->add_option("WORDS", a.words, "Words in ids, statements, caveats, figures and sources")->required();
  search->callback(
      [&line] { line.command = [&line](Session& session) { return search_evidence(session, line.evidence); }; });
  for (CLI::App* command : {list, show, search}) add_format(*command, a.format, {"text", "jsonl"});
  CLI::App* draft = group->add_subcommand("draft", "Draft rows from an article, as YAML to review");
  draft->add_option("FILE", a.path, "The article, or - for standard input")->required();
  draft->add_option("--subject", a.subject, "Product that the article is about if it names none");
  draft->callback(
      [&line] { line.command = [&line](Session& session) { return draft_evidence(session, line.evidence); }; });
}

void add_packs(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "packs", "List, write and check packs of evidence", kPacksExamples);
  group->require_subcommand(1);
  const auto add = [&](const char* name, const char* what, int (*command)(Session&, const PacksArguments&)) {
    CLI::App* sub = group->add_subcommand(name, what);
    sub->callback([&line, command] {
      line.command = [&line, command](Session& session) { return command(session, line.packs); };
    });
    return sub;
  };
  add_format(*add("list", "List all packs, and which are in use", list_packs), line.packs.format, {"text", "jsonl"});
  add("show", "Show what a pack contains: its products, sources and counts", show_pack)
      ->add_option("NAME", line.packs.name, "A pack of the list, or the path of one")
      ->required();
  CLI::App* fresh = group->add_subcommand("new", "Write a small pack about a product, explained line by line");
  fresh->add_option("NAME", line.folder, "The folder to write; its last part is the name of the pack: tart-cherry")
      ->required();
  fresh->callback([&line] { line.command = [&line](Session& session) { return new_pack(session, line.folder); }; });
  add("check", "Check the files of a pack; reports all problems at once", check_pack)
      ->add_option("PATH", line.packs.name, "The folder of the pack")
      ->required();
  add("test", "Run the examples of a pack", test_pack)
      ->add_option("PATH", line.packs.name, "The folder of the pack")
      ->required();
  add("compile", "Compile the packs in use into the cache, so that the next check starts at once", compile_packs)
      ->add_option("PATH", line.packs.name, "The folder of a further pack");
}

void add_compare(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "compare", "Compare a press release with its abstract", kCompareExamples);
  command->add_option("ABSTRACT", line.compare.abstract, "The abstract of the study")->required();
  command->add_option("PRESS", line.compare.press, "The press release")->required();
  add_format(*command, line.compare.format, {"text", "json"});
  command->callback([&line] { line.command = [&line](Session& session) { return compare(session, line.compare); }; });
}

void add_others(CLI::App& app, CommandLine& line) {
  add_command(app, "classify", "Classify how strongly sentences are worded, as JSON lines", kClassifyExamples)
      ->callback([&line] { line.command = [](Session& session) { return classify(session); }; });
  CLI::App* command =
      add_command(app, "eval", "Compare the program with labelled articles and sentences", kEvalExamples);
  command->add_option("GOLD", line.eval.gold, "Gold files or folders")->required();
  command->add_flag("--verbose,-v", line.eval.verbose, "List the sentences that it got wrong");
  command->add_flag(
      "--signals", line.eval.signals,
      "Print what the gate weighs in each sentence of the articles GOLD, as JSON lines, for scripts/train");
  command->add_flag("--doubtful", line.eval.doubtful,
                    "List the sentences of the articles GOLD on which the rules and the learned reading disagree most");
  command->callback([&line] { line.command = [&line](Session& session) { return eval(session, line.eval); }; });
}

// Commands whose output is generated from the definitions of commands and options.
void add_tables(CLI::App& app, CommandLine& line) {
  CLI::App* shells = add_command(app, "completions", "Print completions for a shell", kCompletionExamples);
  shells->add_option("SHELL", line.shell, "The shell")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  shells->callback([&app, &line] {
    line.command = [&app, &line](Session& session) { return write_completions(session, describe(app), line.shell); };
  });
  CLI::App* manual = add_command(app, "help", "Show the manual", kHelpExamples);
  // Named in the type, so that completions offer them; the command itself reports unknown ones with a better hint.
  manual->add_option("TOPIC", line.help.topic, "A topic; without one, the list of topics")
      ->type_name("TEXT:{" + lexicon::joined(help_topics(), ",") + "}");
  manual->add_option("--markdown", line.help.table, "Print a generated table of the manual as Markdown");
  manual->callback([&app, &line] {
    line.command = [&app, &line](Session& session) { return help(session, describe(app), line.help); };
  });
  add_command(app, "man", "Print the manual page, for `man -l -`", "")->callback([&app, &line] {
    line.command = [&app](Session& session) { return write_man_page(session, describe(app)); };
  });
}

void add_audit(CLI::App& app, CommandLine& line) {
  CLI::App* group = add_command(app, "audit", "Check many documents into a store, and query it", kAuditExamples);
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
  run->add_option("--input", a.input, "Kind of the inputs, if it cannot be seen from their content")
      ->check(CLI::IsMember(input::input_kind_names()))
      ->capture_default_str();
  run->add_option("--subject", a.subject, "Product that a page is about if it names none: an id, name or brand");
  CLI::App* resume = add("resume", "Continue a run that was stopped", audit_resume);
  run->add_option("--shard", a.shard, "Read only part I of N (I/N, from 1), for one of several workers");
  run->add_option("--shard-by", a.shard_by, "What is divided among the shards; by default what suits the inputs")
      ->check(CLI::IsMember({"automatic", "files", "documents"}))
      ->capture_default_str();
  for (CLI::App* command : {run, resume}) {
    command->add_option("--jobs,-j", a.jobs, "Number of threads; default: one per core")->check(CLI::Range(1u, 256u));
    command->add_option("--metrics", a.metrics, "Write metrics to this file, in the text format of Prometheus");
  }
  add("merge", "Join the stores of all shards into a new one", audit_merge)
      ->add_option("STORE", a.inputs, "The stores")
      ->required();
  CLI::App* status = add("status", "Show the state of the last run", audit_ask);
  CLI::App* report =
      add("report", "Report what a run found: by rule, product, site, month", audit_ask, {"text", "json", "html"});
  CLI::App* sample = add("sample", "Write a random sample of findings, as a sheet to fill in", audit_sample, {});
  sample->add_option("--size", a.size, "Number of findings")->check(CLI::Range(1u, 1000000u))->capture_default_str();
  sample->add_option("--seed", a.seed, "Seed of the sample")->capture_default_str();
  CLI::App* precision =
      add("precision", "Estimate how many findings are right, from a filled-in sheet", audit_precision);
  precision->add_option("SHEET", a.sheet, "The sheet of `audit sample`, with yes or no in its last column")->required();
  CLI::App* exported = add("export", "Write the findings of a run, one flat row each", audit_export, {});
  exported->add_option("FORM", a.form, "csv, jsonl or sqlite")
      ->required()
      ->check(CLI::IsMember({"csv", "jsonl", "sqlite"}));
  for (CLI::App* command : {sample, exported})
    command->add_option("--out", a.out, "Write to a new file; default: standard output");
  for (CLI::App* command : {status, report, sample, precision, exported})
    command->add_option("--run", a.run, "Number of the run; default: the last one")->check(CLI::PositiveNumber);
  CLI::App* find = add("find", "Find sentences of the last run by their words (SQLite FTS5)", audit_ask);
  find->add_option("QUERY", a.query, "Words, \"phrases\", AND, OR, NOT, NEAR(a b)")->required();
  for (CLI::App* command : {report, find})
    command->add_option("--top", a.top, "Number of rows in each list")
        ->check(CLI::Range(1u, 1000000u))
        ->capture_default_str();
  CLI::App* diff = add("diff", "Show the differences between two runs", audit_ask);
  diff->add_option("BEFORE", a.before, "Number of a run")->required();
  diff->add_option("AFTER", a.after, "Number of a run")->required();
  add("reevaluate", "Evaluate the stored claims again with the current evidence and policy", audit_reevaluate);
  // The former name. Commands without a group are hidden from help, completions and the manual page.
  add("rejudge", "The former name of reevaluate", audit_reevaluate)->group("");
}

void add_lsp(CLI::App& app, CommandLine& line) {
  CLI::App* command = add_command(app, "lsp", "Check articles in an editor as they are written", kLspExamples);
  command->add_flag("--stdio", line.stdio, "Use standard input and output; this is the default");
  command->callback([&line] { line.command = [](Session& session) { return serve_editor(session, kVersion); }; });
}

}  // namespace

void add_all(CLI::App& app, CommandLine& line) {
  app.fallthrough();             // global options may follow the command
  app.require_subcommand(0, 1);  // so that "help check" does not run `check`, nor "check audit" `audit`
  app.footer(std::string(kExamples) + "Exit codes: " + kExitCodes);
  app.add_option_function<std::string>(
         "--packs", [&line](const std::string& packs) { line.global.packs = packs; },
         "Packs to use, with commas between: names or paths; all or none; or +NAME and -NAME to change the default")
      ->default_str("all");
  app.add_option("--lexicons", line.global.lexicons,
                 "Folder of lexicon files that add to or replace entries of the shipped lexicon");
  CLI::Option* config = app.add_option("--config", line.global.config,
                                       "Configuration for all files; default: the nearest .overclaim.yaml of each");
  app.add_flag("--no-config", line.global.no_config, "Use no configuration")->excludes(config);
  app.add_option("--log", line.global.log_level, "Lowest level of messages on standard error")
      ->check(CLI::IsMember({"error", "warning", "info", "debug"}))
      ->capture_default_str();
  app.add_flag("--version", line.version, "Print the version of the program and the digest of its lexicon");
  add_check(app, line);
  add_baseline(app, line);
  add_explain(app, line);
  add_config(app, line);
  add_evidence(app, line);
  add_lexicon(app, line);
  add_packs(app, line);
  add_audit(app, line);
  add_compare(app, line);
  add_lsp(app, line);
  add_others(app, line);
  add_tables(app, line);
}

}  // namespace overclaim::cli
