// The Lexicon: everything overclaim knows, as plain values. It is read from YAML under lexicons/ (load.h), checked as a
// whole (resolve.cpp), compiled into the program (compiled.h) and never changed afterwards; any thread may read it.
//
// Everything that can occur in a text (a subject's name, an outcome, "may", "in rats") is a Cue, and every way to write
// it is a Phrase. lexicons/README.md is the format as a content editor sees it; the names here are the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/automaton.h"
#include "lexicon/kind_table.h"
#include "lexicon/kinds.h"
#include "lexicon/limits.h"
#include "lexicon/roles.h"
#include "lexicon/sets.h"
#include "lexicon/spelling.h"

namespace overclaim::lexicon {

// Where a value was read, for messages and for `explain`.
struct Origin {
  std::string file;   // relative to the lexicon folder: "cues/hedge.yaml"
  uint32_t line = 0;  // from 1; 0 where unknown
  int layer = 0;      // LexiconFile::layer; 0 in a compiled lexicon
};

// An example line of a lexicon file: text with the expected marks taken out, and where they were.
struct Example {
  std::string text;
  std::vector<std::pair<uint32_t, uint32_t>> marks;  // byte ranges of `text` that were inside [[ ]]
  uint32_t line = 0;
};

// Something that can occur in a text and what it means there.
struct Cue {
  std::string id;  // "hedge.modal": kind name, dot, own name; unique
  CueKind kind = CueKind::hedge;
  Role role = Role::none;         // what it is within its kind, where the program asks for it
  std::string role_name;          // as files write it; of names, outcomes, people and shapes their id; may be empty
  std::optional<double> value;    // of a number word the number, of a unit of time its days
  EntryIndex entry = 0;           // of its kind and role in Lexicon::kinds
  std::optional<Strength> level;  // the step of the ladder it puts a claim on
  Governs governs = Governs::any;
  Reach reach = Reach::forward;
  uint16_t within = 0;             // reaches at most so many tokens; 0: to its stops
  bool passes_clauses = false;     // reaches over clause edges of its sentence
  uint32_t subject = kNoIndex;     // kinds subject_*: index into Lexicon::subjects
  uint32_t outcome = kNoIndex;     // kinds outcome_*: index into Lexicon::outcomes
  uint32_t population = kNoIndex;  // kind population: index into Lexicon::populations
  bool loss = false;               // kind outcome_noun: names the loss of the outcome ("memory loss"), not the outcome
  std::string why;
  std::vector<Example> fires, quiet;
  Origin origin;
};

// What rules may ask of a subject. Lists hold ids; kRegions, kRoutes and kClasses (subject_properties.h) name the
// closed sets, Lexicon::cautions those of `must_tell`.
struct SubjectProperties {
  std::string type;  // YAML key `class`: drug peptide supplement food cosmetic device activity; empty: not stated
  // Where a medicines agency has approved it. Nothing: not stated, which is not the same as approved nowhere.
  std::optional<std::vector<std::string>> approved;
  std::optional<std::vector<std::string>> route;  // how it is given; nothing: not stated
  std::vector<std::string> must_tell;             // cautions that a text about it owes its readers
  std::string made_from;                          // "pig brain", to stand after "made from"; empty: not stated
  std::optional<bool> from_animals;               // made from an animal
  bool licensed_drug = false;                     // sold on prescription, as an approved drug, somewhere
  bool stimulant = false;
};

struct Subject {
  std::string id, name;
  bool on_file = true;  // has evidence rows
  std::vector<std::string>
      classes;       // class cue ids of `anaphor.class.*` nouns that "this ..." may call it by: "peptide"
  std::string what;  // one line: what it is
  SubjectProperties is;
  std::string pack;  // Pack::name; empty: of no pack
  Origin origin;
};

struct Outcome {
  std::string id, name;
  std::optional<std::string> parent;
  Good good = Good::up;    // which change of it is a benefit
  bool disease = false;    // a disease or condition: treat, prevent, slow and cure are distinguished
  bool mechanism = false;  // a process inside the body, not something a person feels
  bool checkable = true;   // false: too vague to be judged alone ("wellbeing")
  Origin origin;
};

struct Population {
  std::string id, name;
  std::vector<std::string> within;  // wider populations that hold it: vascular_dementia within dementia, patients
  std::string condition;            // id of the outcome that "helps them" is about: what they have; may be empty
  bool healthy = false;
  Origin origin;
};

struct Figure {  // a number a source printed
  std::string endpoint, value, unit, interval, p, time, comparator, note;
  // How texts are compared with it: the cue `measure.<measure>` of its endpoint, and the kind of number, one of
  // kFigureKinds or the cue `measure.<as>` of a statistic. Empty: of no endpoint; not to be compared.
  // `also`: another cue that names the same endpoint less exactly, "motor function" of an arm scale.
  std::string measure = {}, also = {}, as = {};
};
inline constexpr std::string_view kFigureKinds[] = {"percent", "points", "times", "change", "days", "amount"};
struct Source {          // what a row rests on
  std::string document;  // "000" .. "003" or empty
  std::string pmid, doi, title, authors, year;
  std::string study = {};  // the cue `study.<study>` that names it in a text; may be empty
  std::string publisher = {},
              url = {};           // of a source outside the documents: who published it, where a reader can open it
  std::optional<bool> seen = {};  // the source text was read; false: named from knowledge; nothing: not stated
};
struct ReadFrom {
  std::string document, section;
  uint32_t line = 0;
};
struct Stance {  // one side of a dispute
  std::string says, who;
};

// What sources state, with the tier that they printed and the tier that their text supports. The one never replaces the
// other.
struct EvidenceRow {
  std::string id;       // "cerebrolysin/memory.healthy"
  std::string subject;  // Subject::id
  RowKind kind = RowKind::effect;
  std::string outcome;     // Outcome::id for kinds effect, mechanism and grade; a free word for the others
  std::string population;  // Population::id, or empty: not stated
  Direction direction = Direction::unknown;
  std::string statement;       // in our own words
  std::string printed;         // tier as printed: "", "1", "2", "2-3", "3"
  std::optional<Tier> judged;  // what the text of the sources supports; null: not judged
  std::string cap;             // named reason for judged below printed, or for the tier; "" none
  bool judges = false;         // claims about (subject, outcome, population) are compared with this row
  bool contested = false;
  std::string design, species;
  std::optional<Sponsor> sponsor;  // null: not stated, and not looked for
  std::optional<uint32_t> n;
  std::vector<Figure> figures;
  std::vector<Stance> stances;
  std::vector<std::string> caveats;
  std::vector<Source> sources;
  std::vector<ReadFrom> read_from;
  std::vector<std::string> restates;  // ids of the evidence table: "E001"
  std::vector<std::string> external;  // found outside the documents, dated; changes no verdict
  std::string allows;                 // the strongest wording this row permits
  std::string as_of;                  // the day on which it was true, "2026-11-30"; empty: as its documents say
  bool unsourced = false;             // no source that a reader can open: a judgement, and of low certainty only
  std::string pack;                   // Pack::name; empty: of no pack
  Origin origin;
};

struct NotCarried {
  std::string id, reason;
};

// A folder of lexicon files about some products, as its pack.yaml describes it.
struct Pack {
  std::string name, version, date;  // "supplements", "1.0.0", "2026-11-30"
  std::string covers, licence;
  std::vector<std::string> sources;
  std::string needs_program;             // ">=0.1"; empty: any
  std::vector<std::string> needs_packs;  // names
  Origin origin;
};

// Something that a text about a subject has to say: "pancreatitis", "can cause pancreatitis".
struct Caution {
  std::string id, text;
  Origin origin;
};

// A health claim that the European Union permits for a nutrient (Regulation (EU) No 432/2012 and later ones).
struct PermittedClaim {
  std::string subject;  // Subject::id
  std::string nutrient, wording, condition;
  std::vector<std::string> outcomes;  // Outcome::id
  std::vector<std::string> same_as;   // phrases with the same meaning
  bool seen = false;                  // the source text was read
  Origin origin;
};

// What a condition of a rule asks of a subject; what is empty or nothing asks for nothing. `X` holds where the subject
// has one of the listed values, `X_not` where it has none of them. Of `approved` and `route`, `X_not` does not hold
// where the subject's entry does not state X: what is not on record is not known.
struct SubjectTest {
  std::optional<bool> on_file = {}, licensed_drug = {}, stimulant = {}, from_animals = {}, made_from = {},
                      permitted_claims = {};
  std::vector<std::string> type = {}, type_not = {};            // YAML keys `class`, `class_not`
  std::vector<std::string> called = {}, called_not = {};        // of Subject::classes
  std::vector<std::string> approved = {}, approved_not = {};    // regions
  std::vector<std::string> route = {}, route_not = {};          // routes
  std::vector<std::string> must_tell = {}, must_tell_not = {};  // cautions
  std::vector<std::string> evidence_on = {};                    // outcomes of which the subject has a row

  bool operator==(const SubjectTest&) const = default;
};

// A condition of a wording rule: cue patterns that must or must not stand in the same place. A pattern is a cue id
// ("safety.absolute.none"), a beginning of ids ("effect.*"), or a kind with a role ("safety:absolute", "effect:*").
struct Condition {
  std::vector<std::string> cue;           // the trigger: one of these, affirmed
  std::vector<std::string> with;          // and one of these in the same sentence
  std::vector<std::string> without;       // and none of these in the same sentence
  std::vector<std::string> without_near;  // nor in the block
  // The trigger is the answer to one of these: in the label, first cell or question before it. Empty: asks for nothing.
  std::vector<std::string> answers;
  SubjectPlace subject = SubjectPlace::page;
  SubjectTest subject_is;
  // Each overrides that of the rule.
  std::optional<Label> label;
  std::optional<Severity> severity;
  std::string message;
  // Of house words. Each place of the cue is a finding, whatever the sentence says of it: denied, asked, rejected.
  bool every_place = false;
  bool quoted = true;  // also in quotation marks and block quotations
};

// What a document condition looks for in the sentences of an article: cues, a claim, or both in one sentence. A list
// that is empty, and a flag that is not set, ask for nothing.
struct Pattern {
  std::string name;                             // what a message calls it where it is missing
  std::vector<std::string> cue, with, without;  // cue patterns, as in a Condition
  bool asserted = false;                        // the cue must be asserted: not denied, asked, rejected
  bool claim = false;                           // asks for a claim about the product of the page; the rest is about it
  // Of the claim, one of each list. An outcome counts as well where one of these contains it.
  std::vector<Verdict> verdict;
  std::vector<Polarity> polarity;
  std::vector<Voice> voice;
  std::vector<Direction> direction;
  std::vector<std::string> outcome;  // Outcome::id
  std::vector<Tier> tier;            // EvidenceRow::judged of the row that the claim was compared with
  std::vector<Sponsor> sponsor;      // of that row
  std::optional<Strength> from, to;  // at least, at most as strong as these
  std::optional<bool> report, species, contested, disease, mechanism, absolute;
  std::optional<Comparison> than_first;  // with the claim that `at` of the condition found
  std::vector<Place> where;              // one of these
  std::vector<Same> same;                // all of these
  std::vector<Near> near;                // all of these
  uint32_t at_least = 1;                 // in so many sentences
  uint32_t outcomes = 0;                 // of so many outcomes that have no parent in common
  std::vector<Pattern> any;              // instead of all above: one of these
};

// A condition over a whole article. It holds where `at` is found, each of `with`, and none of `without`.
struct DocumentCondition {
  Pattern at;  // the finding stands on the first place that it holds for
  std::vector<Pattern> with, without;
  std::vector<Pattern> also;         // decide nothing; those that are missing are named beside `without`
  std::vector<Pattern> outweigh;     // stand in fewer sentences together than `at` does
  uint32_t sentences = 1;            // the article has at least so many, headings too
  SubjectTest subject_is;            // asked of the subject of the page
  std::optional<Severity> severity;  // overrides that of the rule
  std::string message;               // overrides that of the rule
};

// The severity of a rule, and its provision, under an authority: "us", "uk", "eu" (policy settings `profile_*`).
struct RuleProfile {
  std::string profile, authority;
  std::optional<Severity> severity;  // null: as without a profile
};

struct Rule {
  std::string id, family;  // "safety-overclaim", "R10"
  Label label = Label::document;
  Severity severity = Severity::warning;
  bool checked = true;  // false: declared, not yet checked by this version
  std::string what, why, authority, message;
  std::string example, instead;
  std::vector<Condition> when;              // on the wording of sentences
  std::vector<DocumentCondition> document;  // on whole articles
  std::optional<SuppressionFault> note;     // on suppression comments with this fault
  // A rule without any of the three is that of a cell or setting of the policy.
  // Rules that say the same more exactly: this one reports nothing in a sentence where one of them has a finding.
  std::vector<std::string> yields_to;
  std::vector<RuleProfile> profiles;
  std::string use;                 // of a house word: what to write in its place; empty: not said
  std::vector<std::string> paths;  // of a house word: globs of the files that it is for; none: all
  std::vector<Example> fires, quiet;
  Origin origin;
};

// One cell of the policy: what a strength earns on a tier.
struct PolicyCell {
  Verdict verdict = Verdict::supported;
  std::string rule;          // Rule::id to report under; empty for supported
  std::optional<Lift> lift;  // what makes it supported after all
};
struct PolicyRow {
  PolicyStrength strength = PolicyStrength::denied;
  std::vector<std::pair<Tier, PolicyCell>> cells;  // in the order of the file
};
struct Policy {
  std::vector<Tier> tiers;                               // worst first
  std::vector<std::pair<Tier, std::string>> tier_names;  // Tier::no_evidence -> "no evidence"
  std::vector<PolicyRow> rows;
  std::vector<std::pair<std::string, std::string>> settings;  // rules, thresholds and words by name
  Limits limits;                                              // distances, weights and counts of judgement

  // Linear look-ups; null where the table has no such cell.
  const PolicyCell* cell(PolicyStrength strength, Tier tier) const;
  std::string_view setting(std::string_view name) const;  // empty where it is not set
  // The setting as a value of a closed set; null where it is not set, or no such value.
  template <Named E>
  std::optional<E> setting_as(std::string_view name) const {
    return value_of<E>(setting(name));
  }
  uint32_t number(std::string_view name) const;  // of a setting; 0 where it is not set or no number
};

struct Shape {  // a pattern for RE2: "p < 0.05", "n = 597", doses, PMIDs
  std::string id, pattern;
  uint32_t cue = kNoIndex;  // the cue "figure.<id>" its matches are reported as
  // Texts in small letters, of which one stands in whatever the pattern matches; empty: nothing is known.
  std::vector<std::string> holds;
  Origin origin;
};

// A sparse linear model of sentences: the sum of its bias and of the weights of the signals that are there is the
// log-odds of what the model says (verdict/gate.h). Learned by scripts/train.
struct Model {
  std::string id;
  double bias = 0;
  std::vector<std::pair<std::string, double>> weights;  // by the name of a signal; each once
  Origin origin;
};

// A feature of sentences that speaks for or against a suggestion for practice: a cue; two cues in this order; or a
// property of the whole sentence.
struct AdviceFeature {
  std::string id;
  int32_t weight = 0;
  uint8_t cue = 0;                           // index into AdviceModel::patterns
  Form form = Form::none;                    // of the verb that `cue` is; none: any
  std::optional<uint8_t> then;               // index of the pattern that a cue behind has to fit
  uint32_t within = 0;                       // words between the two
  std::optional<SentenceProperty> sentence;  // instead of all above
};

// A sentence suggests something where the weights of its features reach the threshold (classify/internal/suggestion.h).
// Without features no sentence does.
struct AdviceModel {
  std::vector<AdviceFeature> features;
  int32_t threshold = 0;
  std::vector<std::string> patterns;      // cue patterns (patterns.h), each once
  std::vector<uint64_t> patterns_of_cue;  // by cue: bit i is set where it fits pattern i
};
inline constexpr size_t kMostAdvicePatterns = 64;

struct Lexicon {
  std::vector<std::string> words;  // word id -> folded word; words[0] is unused (kAnyWord)
  KindTable kinds;
  WordSpelling spelling;
  std::vector<Cue> cues;
  std::vector<Phrase> phrases;  // every spelling; empty in a compiled lexicon, which keeps only the automaton
  Automaton automaton;
  std::vector<Subject> subjects;
  std::vector<Outcome> outcomes;
  std::vector<Population> populations;
  std::vector<EvidenceRow> evidence;
  std::vector<NotCarried> not_carried;
  std::vector<Pack> packs;
  std::vector<Caution> cautions;
  std::vector<PermittedClaim> permitted_claims;
  // How a permitted claim may be introduced ("contributes to"), and what ends the permission ("boosts"): phrases.
  std::vector<std::string> permitted_claim_verbs, permitted_claim_breakers;
  std::vector<Rule> rules;
  std::vector<Shape> shapes;
  Policy policy;
  std::vector<Model> models;
  AdviceModel advice;
  // The forms of every verb that a phrase inflects, sorted, for edits that change one: base, third, past, participle
  // and gerund with a space between. "be" is not among them.
  std::vector<std::string> verbs;
  std::vector<std::pair<std::string, std::string>> messages;  // texts of reports and explanations by name
  std::string digest;                                         // hash of all YAML it was made from

  // Look-ups by id or name; null if there is none. Linear until index_ids() was called for the parts as they are, as it
  // was for a Lexicon that was loaded or unpacked.
  const Cue* cue(std::string_view id) const;
  const Subject* subject(std::string_view id) const;
  uint32_t subject_index(std::string_view id) const;  // into `subjects`; kNoIndex if there is none
  const Outcome* outcome(std::string_view id) const;
  const Population* population(std::string_view id) const;
  const EvidenceRow* row(std::string_view id) const;
  const Rule* rule(std::string_view id) const;
  std::string_view message(std::string_view name) const;  // empty where there is none
  // Indices of the cues whose ids begin so, or, where `whole`, of the one that is called so.
  std::vector<uint32_t> cues_called(std::string_view id, bool whole) const;
  // Indices of the rows on a subject, and of those on an outcome of it, in the order of the files.
  std::vector<uint32_t> rows_of(std::string_view subject) const;
  std::vector<uint32_t> rows_on(std::string_view subject, std::string_view outcome) const;
  // Indices of the cues of a kind.
  std::vector<uint32_t> cues_of(CueKind kind) const;
  // Which change of what the cue names is a benefit: Outcome::good, and the other way round where the cue names a loss.
  // The cue must have an outcome.
  Good good_of(const Cue& cue) const;
  void index_ids();

  // Places of each list in the order of its ids, those of cues also by kind and those of rows by what they are on; the
  // list itself keeps the order of the files.
  struct Order {
    std::vector<uint32_t> cues, cues_by_kind, outcomes, populations, evidence, evidence_by_outcome, rules, messages;
  };
  Order order;
};

}  // namespace overclaim::lexicon
