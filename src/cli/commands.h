// The commands of the program, with their arguments as plain values. Each returns an exit code and has reported its
// errors. Only cli.cpp knows the options.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/session.h"

namespace overclaim::cli {

// Empty texts were not given: the configuration decides.
struct CheckArguments {
  std::vector<std::string> paths;     // files, folders, patterns, "-"
  std::string format;                 // a name of report_formats(), except "diff", which `suggest` requests
  std::vector<std::string> outputs;   // "FORMAT=FILE": further reports to files
  std::string fail_on;                // error, warning, note or never
  std::string subject;                // what pages are about that name no product; empty: unknown
  std::vector<std::string> products;  // what pages sell that no lexicon knows: NAME or NAME=INGREDIENT,INGREDIENT
  std::string suggest;                // none; edits: add suggestions to the report; diff: write only a diff
  std::string profile;                // the authority whose rules apply
  std::string tiers;                  // judged or printed
  std::string reader;                 // both: the learned reading too; rules: without it
  bool force_ignore = false;          // apply the `ignore` of the configuration also to files that are named
  unsigned jobs = 0;                  // threads; 0: one for each core
  bool quiet = false, verbose = false;
  std::string baseline;       // file of known findings, which are not reported; empty: none
  std::string baseline_task;  // what to do with the baseline: write, check or prune; empty: only use it
  std::string since;          // a git revision: report only on lines changed since; empty: all
  bool suppressions = true, show_suppressed = false;  // apply suppression comments; list what they suppress
};
int check(Session& session, const CheckArguments& arguments);

struct ExplainArguments {
  std::string target;   // a rule, FILE:LINE or FILE:LINE:COLUMN
  std::string subject;  // as for check
  std::vector<std::string> products;
  bool parse = false;    // print the parse of the sentences instead
  bool context = false;  // print the page context of the blocks instead; the target may be a whole file
};
int explain(Session& session, const ExplainArguments& arguments);

// Writes a commented configuration into the working folder. `force` overwrites an existing one.
int init(Session& session, bool force);

struct ConfigArguments {
  std::string path;             // the file whose settings are shown
  std::string format = "text";  // text or json
};
// Shows the settings of a file and their origins. `check`: the options of check, which take precedence over a
// configuration.
int show_config(Session& session, const ConfigArguments& arguments, const CheckArguments& check);

struct EvidenceArguments {
  std::string subject, outcome, tier;  // filters; empty: any
  std::string format = "text";         // text or jsonl
  std::string id;                      // show: the row
  std::vector<std::string> words;      // search: all of them must occur
  std::string path;                    // draft: the article, or "-"
};
int list_evidence(Session& session, const EvidenceArguments& arguments);
int show_evidence(Session& session, const EvidenceArguments& arguments);
int search_evidence(Session& session, const EvidenceArguments& arguments);
int draft_evidence(Session& session, const EvidenceArguments& arguments);

// `folder`: a whole lexicon where it holds a policy.yaml, else an addition to what --packs and --lexicons say; empty:
// the lexicon in use, by these and the configuration of the working folder.
int check_lexicon(Session& session, const std::string& folder);
int test_lexicon(Session& session, const std::string& folder);
// Lists every spelling of every cue once, folded, one per line, without those that contain a wildcard.
int list_phrases(Session& session, const std::string& folder);

// Lists the outcomes that rows and rules can name, one per line: id, name, description.
int list_outcomes(Session& session, const std::string& folder);

struct SuggestArguments {
  std::vector<std::string> pages;  // files, folders, patterns, "-"
  uint32_t least = 2;              // words that occur less often are left out
  std::string format = "text";     // text or json
};
// Lists words that the lexicon does not know where triggers and outcomes stand on the pages, most frequent first.
int suggest_words(Session& session, const SuggestArguments& arguments);

struct PacksArguments {
  std::string name;             // a pack of the list, or a path
  std::string format = "text";  // text jsonl
};
int list_packs(Session& session, const PacksArguments& arguments);
int show_pack(Session& session, const PacksArguments& arguments);
// What is wrong with a pack, or what it adds; and whether the examples in its own files hold.
int check_pack(Session& session, const PacksArguments& arguments);
int test_pack(Session& session, const PacksArguments& arguments);
int compile_packs(Session& session, const PacksArguments& arguments);
// Writes a small pack about one product into the folder `name`, which must not be there yet.
int new_pack(Session& session, const std::string& name);

// Reads standard input and writes standard output, line by line.
int classify(Session& session);

struct CompareArguments {
  std::string abstract, press;  // files; one of them may be "-"
  std::string format = "text";  // text or json
};
int compare(Session& session, const CompareArguments& arguments);

// Speaks the Language Server Protocol over standard input and output until the editor ends it. `version`: of the
// program. Returns 0 if the editor had requested shutdown, else 1.
int serve_editor(Session& session, const std::string& version);

struct EvalArguments {
  std::vector<std::string> gold;  // files and folders; for `signals` and `doubtful` articles
  bool verbose = false;           // list the disagreements
  bool signals = false;           // print the signals of articles instead
  bool doubtful = false;          // list instead where rules and gate disagree
};
int eval(Session& session, const EvalArguments& arguments);

// Commands whose output is generated from the definitions of commands and options (cli/command_info.h).
struct CommandInfo;
int write_completions(Session& session, const CommandInfo& program, const std::string& shell);
int write_man_page(Session& session, const CommandInfo& program);

struct HelpArguments {
  std::string topic;  // of the manual; empty: list them
  std::string table;  // a generated table, as Markdown; then `topic` is not used
};
int help(Session& session, const CommandInfo& program, const HelpArguments& arguments);
std::vector<std::string> help_topics();

struct AuditArguments {
  std::string store;                   // the SQLite file
  std::vector<std::string> inputs;     // files, folders, patterns, archives, @lists, "-"; merge: stores
  std::string input = "automatic";     // the kind of the inputs: a name of InputKind
  std::string subject;                 // as for check
  std::string format = "text";         // text or json
  unsigned jobs = 0;                   // as for check
  std::string shard;                   // "I/N": the part to read; empty: all
  std::string shard_by = "automatic";  // automatic, or a name of ShardBy
  std::string metrics;                 // file for Prometheus; empty: none
  std::string question;                // status, report, find or diff
  std::string query;                   // find: an FTS5 query
  int64_t run = 0;                     // the run to query; 0: the last one
  int64_t before = 0, after = 0;       // diff: the two runs
  uint32_t top = 20;                   // rows of each list
  uint32_t size = 100;                 // sample: findings
  uint64_t seed = 1;                   // sample: seed of the random choice
  std::string sheet;                   // precision: the marked sheet
  std::string form;                    // export: csv, jsonl or sqlite
  std::string out;                     // sample, export: a new file; empty: standard output
};
int audit_run(Session& session, const AuditArguments& arguments);
int audit_resume(Session& session, const AuditArguments& arguments);
int audit_merge(Session& session, const AuditArguments& arguments);
int audit_ask(Session& session, const AuditArguments& arguments);
int audit_reevaluate(Session& session, const AuditArguments& arguments);
int audit_sample(Session& session, const AuditArguments& arguments);
int audit_precision(Session& session, const AuditArguments& arguments);
int audit_export(Session& session, const AuditArguments& arguments);

}  // namespace overclaim::cli
