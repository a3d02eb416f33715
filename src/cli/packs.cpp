// overclaim packs list, show: which packs there are, and what they contain.
#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/lexicon_folder.h"
#include "config/resolver.h"
#include "lexicon/message.h"
#include "lexicon/nearest.h"

namespace overclaim::cli {
namespace {

namespace fs = std::filesystem;
using lexicon::Lexicon;
using lexicon::Pack;
using Json = nlohmann::ordered_json;

// A pack with a lexicon that it is part of.
struct ListedPack {
  Pack pack;
  std::shared_ptr<const Lexicon> lexicon;  // null: the pack has problems
  bool in_use = false;
  std::string folder = {};  // as it is chosen; empty: shipped
};

const Pack* pack_called(const Lexicon& lexicon, const std::string& name) {
  const auto pack = std::ranges::find(lexicon.packs, name, &Pack::name);
  return pack == lexicon.packs.end() ? nullptr : &*pack;
}

size_t rows_of(const ListedPack& listed) {
  return static_cast<size_t>(
      std::ranges::count(listed.lexicon->evidence, listed.pack.name, &lexicon::EvidenceRow::pack));
}
size_t subjects_of(const ListedPack& listed) {
  return static_cast<size_t>(std::ranges::count(listed.lexicon->subjects, listed.pack.name, &lexicon::Subject::pack));
}

// All packs that the working folder knows.
class PackShelf {
 public:
  explicit PackShelf(Session& session) : session_(session), resolver_(session.flags()), sets_(session.flags().cache) {}

  // False, and reported, if the options or the configuration have problems.
  bool open() {
    const auto settings = resolver_.settings_for("-");
    for (const auto& problem : settings.problems()) session_.log.problem(problem);
    if (!settings.ok()) return false;
    const auto used = resolver_.lexicon(*settings.value());
    const config::LexiconChoice& choice = settings.value()->lexicon;
    for (const auto& pack : used->packs) packs.push_back({pack, used, true, ""});
    for (const auto& name : choice.left_out)
      if (const Pack* pack = pack_called(*shipped_lexicon(), name)) packs.push_back({*pack, shipped_lexicon()});
    const fs::path beside = fs::path(resolver_.config_for("-")).parent_path();
    for (const auto& name : config::packs_beside(beside.empty() ? fs::path(".") : beside)) {
      const bool used_already = pack_called(*used, name);
      if (!used_already) add((beside / "packs" / name).string());
    }
    std::ranges::sort(packs, {}, [](const ListedPack& listed) { return listed.pack.name; });
    return true;
  }

  // Adds the pack in `folder`, which is not in use. Of one with problems only the name is known.
  const ListedPack& add(const std::string& folder) {
    config::LexiconChoice choice;
    choice.packs = {folder};
    const auto& set = sets_.with(choice);
    ListedPack listed{{}, set.lexicon, false, folder};
    listed.pack.name = fs::path(folder).lexically_normal().filename().string();
    if (set.lexicon)
      if (const Pack* pack = pack_called(*set.lexicon, listed.pack.name)) listed.pack = *pack;
    packs.push_back(std::move(listed));
    return packs.back();
  }

  std::vector<ListedPack> packs;  // by name

 private:
  Session& session_;
  config::ConfigResolver resolver_;
  config::LexiconSets sets_;
};

// Columns as wide as their widest cell; the last one is as it is.
std::string columns(const std::vector<std::vector<std::string>>& table) {
  std::vector<size_t> widths;
  for (const auto& row : table) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  }
  std::string out;
  for (const auto& row : table) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] + 2 - row[i].size(), ' ');
    }
    while (line.ends_with(' ')) line.pop_back();
    out += line + "\n";
  }
  return out;
}

Json pack_json(const ListedPack& listed) {
  return {{"name", listed.pack.name},
          {"version", listed.pack.version},
          {"date", listed.pack.date},
          {"covers", listed.pack.covers},
          {"in_use", listed.in_use},
          {"rows", listed.lexicon ? Json(rows_of(listed)) : Json()},
          {"products", listed.lexicon ? Json(subjects_of(listed)) : Json()}};
}

// "drug, approved: us, eu; injection".
std::string status_of(const lexicon::SubjectProperties& is) {
  std::vector<std::string> parts;
  if (!is.type.empty()) parts.push_back(is.type);
  if (!is.approved)
    parts.emplace_back("approval not stated");
  else
    parts.push_back(is.approved->empty() ? "approved nowhere" : "approved: " + lexicon::joined(*is.approved, ", "));
  if (is.route && !is.route->empty()) parts.push_back(lexicon::joined(*is.route, ", "));
  return lexicon::joined(parts, "; ");
}

// The products of the pack, and those of other packs that it has rows on.
std::string products_text(const ListedPack& listed) {
  std::map<std::string, size_t> rows;  // by subject
  for (const auto& row : listed.lexicon->evidence)
    if (row.pack == listed.pack.name) ++rows[row.subject];
  std::vector<std::vector<std::string>> own, others;
  for (const auto& subject : listed.lexicon->subjects) {
    const bool is_own = subject.pack == listed.pack.name;
    const size_t count = rows.contains(subject.id) ? rows.at(subject.id) : 0;
    if (is_own)
      own.push_back({"  " + subject.id, subject.name, counted(count, "row"), status_of(subject.is)});
    else if (count > 0)
      others.push_back({"  " + subject.id, subject.name, counted(count, "row"),
                        subject.pack.empty() ? "" : "a product of the pack " + subject.pack});
  }
  std::string out;
  if (!own.empty()) out += "\nProducts:\n" + columns(own);
  if (!others.empty()) out += "\nRows on products of others:\n" + columns(others);
  return out;
}

std::string grades_text(const ListedPack& listed) {
  std::string out;
  for (const auto& [tier, name] : listed.lexicon->policy.tier_names) {
    size_t count = 0;
    for (const auto& row : listed.lexicon->evidence) count += row.pack == listed.pack.name && row.judged == tier;
    if (count) out += (out.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  }
  return out;
}

std::string pack_text(const ListedPack& listed) {
  const Pack& pack = listed.pack;
  std::string out = pack.name + " " + pack.version + " (" + pack.date + "), " +
                    (listed.in_use ? "in use" : "not in use") + "\n" + pack.covers + "\n\n";
  std::vector<std::vector<std::string>> facts = {{"Licence:", pack.licence}};
  if (!pack.needs_program.empty()) facts.push_back({"Needs:", "overclaim " + pack.needs_program});
  if (!pack.needs_packs.empty()) facts.push_back({"", "the packs " + lexicon::joined(pack.needs_packs, ", ")});
  facts.push_back(
      {"Contains:", counted(rows_of(listed), "evidence row") + ", " + counted(subjects_of(listed), "product")});
  if (const auto grades = grades_text(listed); !grades.empty()) facts.push_back({"Evidence:", grades});
  out += columns(facts) + products_text(listed);
  if (!pack.sources.empty()) out += "\nSources:\n";
  for (const auto& source : pack.sources) out += "  " + source + "\n";
  return out;
}

}  // namespace

int list_packs(Session& session, const PacksArguments& arguments) {
  PackShelf shelf(session);
  if (!shelf.open()) return kFailed;
  std::vector<std::vector<std::string>> table = {{"pack", "version", "date", "in use", "rows", "products", "covers"}};
  for (const auto& listed : shelf.packs) {
    if (arguments.format == "jsonl") {
      session.out.write(pack_json(listed).dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
    } else if (!listed.lexicon) {
      table.push_back({listed.pack.name, "", "", "no", "", "", "has problems: overclaim packs check " + listed.folder});
    } else {
      table.push_back({listed.pack.name, listed.pack.version, listed.pack.date, listed.in_use ? "yes" : "no",
                       std::to_string(rows_of(listed)), std::to_string(subjects_of(listed)), listed.pack.covers});
    }
  }
  if (arguments.format != "jsonl") session.out.write(columns(table));
  return kNothingFound;
}

int show_pack(Session& session, const PacksArguments& arguments) {
  PackShelf shelf(session);
  if (!shelf.open()) return kFailed;
  std::error_code error;
  const bool path = fs::is_regular_file(fs::path(arguments.name) / "pack.yaml", error);
  const std::string name = path ? fs::path(arguments.name).lexically_normal().filename().string() : arguments.name;
  const auto known = [&] {
    return std::ranges::find_if(shelf.packs, [&](const ListedPack& listed) { return listed.pack.name == name; });
  };
  if (known() == shelf.packs.end() && path) shelf.add(arguments.name);
  const auto listed = known();
  if (listed == shelf.packs.end()) {
    std::vector<std::string> names;
    for (const auto& one : shelf.packs) names.push_back(one.pack.name);
    const std::string near = lexicon::did_you_mean(name, names);
    session.log.error("unknown pack \"" + name + "\"",
                      (near.empty() ? "" : near + " ") + "the packs are " + lexicon::joined(names, ", "));
    return kFailed;
  }
  if (!listed->lexicon) {
    session.log.error("pack \"" + name + "\" has problems", "overclaim packs check " + listed->folder);
    return kFailed;
  }
  session.out.write(pack_text(*listed));
  return kNothingFound;
}

}  // namespace overclaim::cli
