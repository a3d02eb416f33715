// overclaim evidence: shows, searches and drafts evidence.
#include "report/evidence.h"

#include <algorithm>

#include "cli/commands.h"
#include "cli/inputs.h"

namespace overclaim::cli {
namespace {

void write_row(Session& session, const lexicon::EvidenceRow& row, std::string_view format, bool whole) {
  const lexicon::Lexicon& lexicon = *session.lexicon();
  if (format == "jsonl") {
    session.out.write(report::row_json(row) + "\n");
  } else {
    session.out.write(whole ? report::row_text(lexicon, row) : report::row_line(lexicon, row));
  }
}

// The outcome of rows that a user named by id or name. Empty if there is none, which has been reported.
std::string outcome_named(Session& session, const std::string& name) {
  const lexicon::Lexicon& lexicon = *session.lexicon();
  std::vector<std::string> known;
  for (const auto& outcome : lexicon.outcomes) {
    if (outcome.id == name || config::loosened(outcome.name) == config::loosened(name)) return outcome.id;
    known.push_back(outcome.id);
    known.push_back(outcome.name);
  }
  for (const auto& row : lexicon.evidence) {  // rows of facts have outcomes that are not in the list of outcomes
    if (row.outcome == name) return name;
    known.push_back(row.outcome);
  }
  session.fail_unknown("outcome", name, known);
  return "";
}

// The tier that a user named by key or name.
std::string tier_named(Session& session, const std::string& name) {
  std::vector<std::string> known;
  for (const auto& [value, tier] : session.lexicon()->policy.tier_names) {
    const std::string key = text_of(value);
    if (config::loosened(key) == config::loosened(name) || config::loosened(tier) == config::loosened(name)) return key;
    known.push_back(key);
    known.push_back(tier);
  }
  session.fail_unknown("tier", name, known);
  return "";
}

// All texts of a row that a search covers, loosened.
std::string haystack(const lexicon::EvidenceRow& row) {
  std::string text = row.id + " " + row.statement;
  const auto add = [&](const std::string& part) { (text += ' ') += part; };
  for (const auto& caveat : row.caveats) add(caveat);
  for (const auto& f : row.figures)
    for (const auto* part : {&f.endpoint, &f.value, &f.unit, &f.interval, &f.p, &f.time, &f.comparator, &f.note})
      add(*part);
  for (const auto& s : row.sources) {
    for (const auto* part : {&s.doi, &s.title, &s.authors, &s.year}) add(*part);
    if (!s.pmid.empty()) add("PMID " + s.pmid);
    if (!s.document.empty()) add("document " + s.document);
  }
  return config::loosened(text);
}

}  // namespace

int list_evidence(Session& session, const EvidenceArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  std::string subject, outcome, tier;
  if (!arguments.subject.empty() && (subject = session.subject_named(arguments.subject)).empty()) return kFailed;
  if (!arguments.outcome.empty() && (outcome = outcome_named(session, arguments.outcome)).empty()) return kFailed;
  if (!arguments.tier.empty() && (tier = tier_named(session, arguments.tier)).empty()) return kFailed;
  const auto fits = [](const std::string& wanted, const std::string& is) { return wanted.empty() || wanted == is; };
  for (const auto& row : lexicon->evidence)
    if (fits(subject, row.subject) && fits(outcome, row.outcome) && fits(tier, text_of(row.judged)))
      write_row(session, row, arguments.format, false);
  return kNothingFound;
}

int show_evidence(Session& session, const EvidenceArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  if (const lexicon::EvidenceRow* row = lexicon->row(arguments.id)) {
    write_row(session, *row, arguments.format, true);
    return kNothingFound;
  }
  std::vector<std::string> known;
  for (const auto& row : lexicon->evidence) known.push_back(row.id);
  return session.fail_unknown("evidence row", arguments.id, known);
}

int search_evidence(Session& session, const EvidenceArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  bool any = false;
  for (const auto& row : lexicon->evidence) {
    const std::string text = haystack(row);
    const auto occurs = [&](const std::string& word) { return text.find(config::loosened(word)) != std::string::npos; };
    if (!std::all_of(arguments.words.begin(), arguments.words.end(), occurs)) continue;
    any = true;
    write_row(session, row, arguments.format, false);
  }
  if (!any) session.log.warning("no evidence row has all of these words");
  return kNothingFound;
}

int draft_evidence(Session& session, const EvidenceArguments& arguments) {
  const auto lexicon = session.lexicon();
  if (!lexicon) return kFailed;
  CheckOptions options;
  if (!arguments.subject.empty() && (options.subject = session.subject_named(arguments.subject)).empty())
    return kFailed;
  NamedText article{arguments.path, ""};
  lexicon::Problem problem;
  if (!read_input(arguments.path, session.streams.in, article.source, problem)) {
    session.log.problem(problem);
    return kFailed;
  }
  std::string name = arguments.path.substr(arguments.path.find_last_of('/') + 1);
  name.resize(std::min(name.find('.'), name.size()));
  const std::string rows =
      Checker(lexicon).draft_evidence(std::move(article), name.empty() ? "article" : name, options);
  if (rows.empty()) {
    session.log.error(arguments.path + ": the article reports no evidence about a product",
                      "name the product with --subject");
    return kFailed;
  }
  session.out.write(std::string(lexicon->message("evidence.draft")) + "\n" + rows);
  return kNothingFound;
}

}  // namespace overclaim::cli
