// Distances, weights and counts that decide how a text is understood: `limits:` of policy.yaml, which explains each.
// They are judgement, so they are data; bounds on recursion, memory and time are constants where they are used.
#pragma once

#include <cstdint>
#include <string_view>

namespace overclaim::lexicon {

// One member for each name in policy.yaml. Distances are in tokens unless they say otherwise. The values here are for
// lexicons without `limits:`; a test compares them with those of policy.yaml.
struct Limits {
  // Which product a page is about.
  uint32_t mention_in_title = 12;
  uint32_t mention_in_heading = 4;
  uint32_t mention_in_opening = 3;
  uint32_t mention_in_text = 1;
  uint32_t opening_blocks = 4;
  uint32_t factor_with_evidence = 4;
  uint32_t words_for_mention = 400;
  uint32_t words_for_prominence = 2000;
  uint32_t words_around_topic = 4;
  // The name of a product that the lexicon does not know.
  uint32_t words_of_product_name = 3;
  uint32_t pointer_to_goods = 2;
  uint32_t name_in_title = 3;
  uint32_t name_with_mark = 4;
  uint32_t name_of_mixed_case = 2;
  uint32_t letters_of_name = 3;
  uint32_t letters_of_mixed_name = 4;

  // From a verb, noun or adjective of effect to its outcomes.
  uint32_t verb_to_object = 12;
  uint32_t outcome_to_verb = 7;
  uint32_t carrier_to_nominal = 14;
  uint32_t helper_to_verb = 3;
  uint32_t verb_to_condition = 2;
  uint32_t be_to_label = 4;
  uint32_t be_to_noun = 5;
  uint32_t list_gap = 6;
  uint32_t list_gap_before = 2;
  uint32_t adjective_to_noun = 3;
  uint32_t adjective_to_adjective = 3;
  uint32_t outcome_to_study = 3;
  // "Its main effect is neuroprotection".
  uint32_t effects_to_be = 8;
  uint32_t be_to_outcome = 3;
  uint32_t be_to_effects = 6;
  uint32_t clause_to_effects = 2;
  uint32_t owner_to_effects = 4;

  // Who acts.
  uint32_t possessor_to_nominal = 8;
  uint32_t likeness_to_name = 2;
  uint32_t without_to_name = 4;
  uint32_t passive_to_doer = 3;
  uint32_t words_of_companion = 3;
  uint32_t words_before_relative = 6;

  // What is a claim.
  uint32_t blocks_to_action = 6;
  uint32_t nominal_to_property = 3;
  uint32_t possessive_to_nominal = 5;
  uint32_t blocks_of_tagline = 5;
  uint32_t words_of_title = 6;
  uint32_t words_of_apposition = 3;
  uint32_t words_of_authors = 10;
  // What is answered to it.
  uint32_t words_of_answer = 6;
  uint32_t cell_to_verdict = 3;

  // The parts of a sentence.
  uint32_t carrier_to_noun = 6;
  uint32_t letters_of_prefix = 4;
  uint32_t subordinator_to_subject = 3;
  uint32_t denial_to_that = 6;

  // Figures.
  uint32_t scale_to_number = 6;
  uint32_t number_to_scale = 5;
  uint32_t treated_to_one = 10;
  uint32_t digits_of_exact = 2;

  // Relations and advice (`classify`).
  uint32_t report_to_infinitive = 4;
  uint32_t be_to_risk = 6;
  uint32_t with_to_risk = 2;
  uint32_t comparative_to_than = 12;
  uint32_t er_to_than = 4;
  uint32_t demand_beside = 2;
  uint32_t modal_to_demand = 3;
  uint32_t demand_to_object = 3;
  uint32_t need_to_object = 5;
  uint32_t words_of_subject = 3;
  uint32_t joint_to_demand = 4;
  uint32_t pointer_to_need = 5;
  uint32_t finding_to_demand = 5;
  uint32_t demand_to_call = 6;
  uint32_t digits_of_reference = 4;
  uint32_t digits_of_raised_reference = 3;
  uint32_t raised_references = 2;

  // Rules.
  uint32_t unknown_words = 4;
  uint32_t blocks_beside = 2;
  uint32_t words_of_tile = 12;
  uint32_t words_of_quotation = 16;

  // Suggestions.
  uint32_t wordings_tried = 12;
  uint32_t wordings_suggested = 4;

  // Words for an editor (`lexicon suggest`).
  uint32_t objects_listed = 4;
  uint32_t words_of_benefit = 6;
  uint32_t letters_of_word = 3;

  bool operator==(const Limits&) const = default;
};

// What policy.yaml calls a member.
struct LimitName {
  std::string_view name;
  uint32_t Limits::*member;
};

inline constexpr LimitName kLimits[] = {
    {"mention_in_title", &Limits::mention_in_title},
    {"mention_in_heading", &Limits::mention_in_heading},
    {"mention_in_opening", &Limits::mention_in_opening},
    {"mention_in_text", &Limits::mention_in_text},
    {"opening_blocks", &Limits::opening_blocks},
    {"factor_with_evidence", &Limits::factor_with_evidence},
    {"words_for_mention", &Limits::words_for_mention},
    {"words_for_prominence", &Limits::words_for_prominence},
    {"words_around_topic", &Limits::words_around_topic},
    {"words_of_product_name", &Limits::words_of_product_name},
    {"pointer_to_goods", &Limits::pointer_to_goods},
    {"name_in_title", &Limits::name_in_title},
    {"name_with_mark", &Limits::name_with_mark},
    {"name_of_mixed_case", &Limits::name_of_mixed_case},
    {"letters_of_name", &Limits::letters_of_name},
    {"letters_of_mixed_name", &Limits::letters_of_mixed_name},
    {"verb_to_object", &Limits::verb_to_object},
    {"outcome_to_verb", &Limits::outcome_to_verb},
    {"carrier_to_nominal", &Limits::carrier_to_nominal},
    {"helper_to_verb", &Limits::helper_to_verb},
    {"verb_to_condition", &Limits::verb_to_condition},
    {"be_to_label", &Limits::be_to_label},
    {"be_to_noun", &Limits::be_to_noun},
    {"list_gap", &Limits::list_gap},
    {"list_gap_before", &Limits::list_gap_before},
    {"adjective_to_noun", &Limits::adjective_to_noun},
    {"adjective_to_adjective", &Limits::adjective_to_adjective},
    {"outcome_to_study", &Limits::outcome_to_study},
    {"effects_to_be", &Limits::effects_to_be},
    {"be_to_outcome", &Limits::be_to_outcome},
    {"be_to_effects", &Limits::be_to_effects},
    {"clause_to_effects", &Limits::clause_to_effects},
    {"owner_to_effects", &Limits::owner_to_effects},
    {"possessor_to_nominal", &Limits::possessor_to_nominal},
    {"likeness_to_name", &Limits::likeness_to_name},
    {"without_to_name", &Limits::without_to_name},
    {"passive_to_doer", &Limits::passive_to_doer},
    {"words_of_companion", &Limits::words_of_companion},
    {"words_before_relative", &Limits::words_before_relative},
    {"blocks_to_action", &Limits::blocks_to_action},
    {"nominal_to_property", &Limits::nominal_to_property},
    {"possessive_to_nominal", &Limits::possessive_to_nominal},
    {"blocks_of_tagline", &Limits::blocks_of_tagline},
    {"words_of_title", &Limits::words_of_title},
    {"words_of_apposition", &Limits::words_of_apposition},
    {"words_of_authors", &Limits::words_of_authors},
    {"words_of_answer", &Limits::words_of_answer},
    {"cell_to_verdict", &Limits::cell_to_verdict},
    {"carrier_to_noun", &Limits::carrier_to_noun},
    {"letters_of_prefix", &Limits::letters_of_prefix},
    {"subordinator_to_subject", &Limits::subordinator_to_subject},
    {"denial_to_that", &Limits::denial_to_that},
    {"scale_to_number", &Limits::scale_to_number},
    {"number_to_scale", &Limits::number_to_scale},
    {"treated_to_one", &Limits::treated_to_one},
    {"digits_of_exact", &Limits::digits_of_exact},
    {"report_to_infinitive", &Limits::report_to_infinitive},
    {"be_to_risk", &Limits::be_to_risk},
    {"with_to_risk", &Limits::with_to_risk},
    {"comparative_to_than", &Limits::comparative_to_than},
    {"er_to_than", &Limits::er_to_than},
    {"demand_beside", &Limits::demand_beside},
    {"modal_to_demand", &Limits::modal_to_demand},
    {"demand_to_object", &Limits::demand_to_object},
    {"need_to_object", &Limits::need_to_object},
    {"words_of_subject", &Limits::words_of_subject},
    {"joint_to_demand", &Limits::joint_to_demand},
    {"pointer_to_need", &Limits::pointer_to_need},
    {"finding_to_demand", &Limits::finding_to_demand},
    {"demand_to_call", &Limits::demand_to_call},
    {"digits_of_reference", &Limits::digits_of_reference},
    {"digits_of_raised_reference", &Limits::digits_of_raised_reference},
    {"raised_references", &Limits::raised_references},
    {"unknown_words", &Limits::unknown_words},
    {"blocks_beside", &Limits::blocks_beside},
    {"words_of_tile", &Limits::words_of_tile},
    {"words_of_quotation", &Limits::words_of_quotation},
    {"wordings_tried", &Limits::wordings_tried},
    {"wordings_suggested", &Limits::wordings_suggested},
    {"objects_listed", &Limits::objects_listed},
    {"words_of_benefit", &Limits::words_of_benefit},
    {"letters_of_word", &Limits::letters_of_word},
};
static_assert(sizeof(kLimits) / sizeof(*kLimits) * sizeof(uint32_t) == sizeof(Limits), "a limit has no name");

// The largest value of a limit, so that no sum with a position in a text overflows.
inline constexpr uint32_t kLargestLimit = 10'000;

}  // namespace overclaim::lexicon
