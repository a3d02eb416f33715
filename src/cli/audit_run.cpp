// overclaim audit run, resume, merge: checks documents and writes a store.
#include <nlohmann/json.hpp>

#include "audit/merge.h"
#include "audit/run.h"
#include "audit/shard.h"
#include "cli/commands.h"
#include "cli/interrupts.h"
#include "cli/store_reports.h"
#include "cli/watch.h"
#include "input/kind.h"
#include "input/records.h"

namespace overclaim::cli {
namespace {

using Json = nlohmann::ordered_json;

// The settings of a run, written to the store so that the run can be resumed.
struct Settings {
  std::vector<std::string> inputs;
  std::string kind = "automatic";
  std::string subject;
  std::optional<audit::Shard> shard;  // empty: the whole audit
};

// audit/merge.h reads `shard` and `inputs` of this JSON.
std::string to_json(const Settings& s) {
  Json json{{"inputs", s.inputs}, {"input", s.kind}, {"subject", s.subject}};
  if (s.shard) json["shard"] = {{"index", s.shard->index}, {"of", s.shard->of}, {"by", name_of(s.shard->by)}};
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Settings settings_of(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  Settings settings;
  if (!json.is_object()) return settings;
  settings.inputs = json.value("inputs", settings.inputs);
  settings.kind = json.value("input", settings.kind);
  settings.subject = json.value("subject", settings.subject);
  if (const auto shard = json.find("shard"); shard != json.end() && shard->is_object())
    settings.shard = audit::Shard{shard->value("index", 1u), shard->value("of", 1u),
                                  audit::shard_by_of(shard->value("by", "")).value_or(audit::ShardBy::documents)};
  return settings;
}

input::InputOptions input_options(Session& session, const Settings& settings) {
  input::InputOptions options;
  options.kind = input::input_kind_of(settings.kind).value_or(input::InputKind::automatic);
  options.standard_input = session.streams.in;
  if (settings.shard && settings.shard->by == audit::ShardBy::files)
    options.wanted = [shard = *settings.shard](const std::string& path) { return audit::belongs_to(shard, path); };
  return options;
}

// Does the item belong to this shard? If whole files are distributed, only the files of this shard are read.
bool is_ours(const Settings& settings, const input::Item& item) {
  if (!settings.shard || settings.shard->by == audit::ShardBy::files) return true;
  if (const auto* skipped = std::get_if<input::Skipped>(&item))
    return audit::belongs_to(*settings.shard, skipped->file + ":" + std::to_string(skipped->position));
  return audit::belongs_to(*settings.shard, std::get<input::Record>(item).key);
}

audit::AuditItem audit_item(input::Item&& item, Log& log) {
  if (auto* skipped = std::get_if<input::Skipped>(&item)) {
    const std::string place = skipped->position > 0 ? ":" + std::to_string(skipped->position) : "";
    log.warning(skipped->file + place + ": " + skipped->why);
    return audit::AuditSkip{skipped->file, skipped->position, skipped->why};
  }
  input::Record& record = std::get<input::Record>(item);
  audit::AuditDocument document;
  document.info = {record.key,  record.url,      record.site,        record.title,
                   record.date, record.language, record.file_number, record.position};
  document.bytes = std::move(record.bytes);
  document.format = record.format;
  return document;
}

// Records as input of the audit. Skipped ones are logged when they occur.
audit::AuditInput input_of(input::Records& records, const Settings& settings, Log& log, Watch& watch) {
  return [&]() -> audit::AuditItem {
    while (auto item = records.next()) {
      watch.consumed(records.consumed());
      if (is_ours(settings, *item)) return audit_item(std::move(*item), log);
    }
    watch.consumed(records.consumed());
    return std::monostate{};
  };
}

// The shard that the flags name. If they do not say what is distributed, files or documents are chosen to suit the
// inputs. All workers must choose alike, which a merge verifies.
bool read_shard(Session& session, const AuditArguments& arguments, Settings& settings) {
  if (arguments.shard.empty()) return true;
  settings.shard = audit::parse_shard(arguments.shard);
  if (!settings.shard) {
    session.log.error("audit run: invalid --shard " + arguments.shard, "expected I/N with 1 <= I <= N <= 100000");
    return false;
  }
  if (const auto by = audit::shard_by_of(arguments.shard_by)) {
    settings.shard->by = *by;
  } else if (const auto inputs = input::extent_of(settings.inputs, input_options(session, settings))) {
    settings.shard->by = audit::suitable(inputs->files, settings.shard->of);
  }
  return true;
}

WatchOptions watch_options(Session& session, const AuditArguments& arguments, const Settings& settings) {
  return {is_terminal(session.streams.err), arguments.metrics,
          input::extent_of(settings.inputs, input_options(session, settings))};
}

// Reads the rest of run `id` and reports its state.
int go_on(Session& session, const AuditArguments& arguments, audit::Store& store, int64_t id, const Settings& settings,
          Watch& watch) {
  input::Records records(settings.inputs, input_options(session, settings));
  audit::AuditOptions options;
  options.subject = settings.subject;
  options.jobs = arguments.jobs;
  options.progress = [&watch](const audit::RunProgress& progress) { watch.note(progress); };
  const Interrupts interrupts;
  options.stop = [&interrupts] { return interrupts.any(); };
  const Checker checker(session.lexicon());
  audit::run_audit(checker, store, id, input_of(records, settings, session.log, watch), options);
  const bool written = watch.end();
  const auto run = store.run(id);
  write_run(session, arguments.format, *run);
  if (run->state != "finished") {
    session.log.warning("stopped; continue with `overclaim audit resume --store " + arguments.store + "`");
    return kFailed;
  }
  return written && run->counts.skipped + run->counts.failed == 0 ? kNothingFound : kFailed;
}

}  // namespace

int audit_run(Session& session, const AuditArguments& arguments) {
  if (arguments.inputs.empty()) {
    session.log.error("audit run: no input named", "name files, folders, archives, @LIST, or - for standard input");
    return kFailed;
  }
  if (!session.lexicon()) return kFailed;
  Settings settings{arguments.inputs, arguments.input, "", std::nullopt};
  if (!arguments.subject.empty() && (settings.subject = session.subject_named(arguments.subject)).empty())
    return kFailed;
  if (!read_shard(session, arguments, settings)) return kFailed;
  Watch watch(session.log, watch_options(session, arguments, settings));
  if (!watch.begin()) return kFailed;
  try {
    audit::Store store(arguments.store, audit::Database::Access::create);
    audit::AuditOptions reading;
    reading.subject = settings.subject;
    const int64_t id = store.begin_run("audit", audit::evaluation_key(*session.lexicon(), reading), to_json(settings));
    return go_on(session, arguments, store, id, settings, watch);
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_resume(Session& session, const AuditArguments& arguments) {
  if (!session.lexicon()) return kFailed;
  try {
    audit::Store store(arguments.store, audit::Database::Access::write);
    const auto last = store.last_run();
    if (!last || last->state == "finished") {
      session.log.info("nothing to resume");
      if (last) write_run(session, arguments.format, *last);
      return kNothingFound;
    }
    const Settings settings = settings_of(last->settings);
    audit::AuditOptions reading;
    reading.subject = settings.subject;
    if (last->lexicon != audit::evaluation_key(*session.lexicon(), reading)) {
      session.log.error("run " + std::to_string(last->id) + " was started with another lexicon (" + last->lexicon + ")",
                        "start a new run: unchanged documents are not read again");
      return kFailed;
    }
    if (!input::input_kind_of(settings.kind))
      return session.fail_unknown("kind of input", settings.kind, input::input_kind_names());
    Watch watch(session.log, watch_options(session, arguments, settings));
    if (!watch.begin()) return kFailed;
    return go_on(session, arguments, store, last->id, settings, watch);
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

int audit_merge(Session& session, const AuditArguments& arguments) {
  if (!session.lexicon()) return kFailed;
  try {
    const audit::RunInfo run = audit::merge_stores(arguments.inputs, arguments.store);
    write_run(session, arguments.format, run);
    return run.counts.skipped + run.counts.failed == 0 ? kNothingFound : kFailed;
  } catch (const audit::StoreError& error) {
    return store_failed(session, error);
  }
}

}  // namespace overclaim::cli
