// overclaim init and config: writes a configuration, and shows the settings of a file.
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/plan.h"
#include "config/template.h"
#include "lexicon/message.h"

namespace overclaim::cli {

using config::Setting;

namespace {

// All settings of a file, followed by those of the run.
std::vector<Setting> settings_of(const config::FileSettings& file, const config::Selection& selection,
                                 const config::RunSettings& run) {
  std::vector<Setting> all = {{"ignore", {selection.left_out ? "true" : "false"}, false, selection.from}};
  all.insert(all.end(), file.shown.begin(), file.shown.end());
  all.insert(all.end(), run.shown.begin(), run.shown.end());
  return all;
}

std::string value_of(const Setting& setting) {
  const std::string all = lexicon::joined(setting.values, ", ");
  return all.empty() ? "-" : all;
}

std::string padded(std::string text, size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

std::string settings_text(const std::string& path, const std::string& config, const std::vector<Setting>& settings) {
  size_t key_width = 0, value_width = 0;
  for (const auto& setting : settings) {
    key_width = std::max(key_width, setting.key.size());
    value_width = std::max(value_width, value_of(setting).size());
  }
  std::string out = path + ": " + (config.empty() ? "no configuration" : config) + "\n";
  for (const auto& setting : settings)
    out += "  " + padded(setting.key, key_width) + "  " + padded(value_of(setting), value_width) + "  " + setting.from +
           "\n";
  return out;
}

std::string settings_json(const std::string& path, const std::string& config, const std::vector<Setting>& settings) {
  nlohmann::ordered_json json;
  json["schema"] = "overclaim.config/1";
  json["file"] = path;
  json["config"] = config.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(config);
  json["settings"] = nlohmann::ordered_json::array();
  for (const auto& setting : settings) {
    nlohmann::ordered_json one;
    one["key"] = setting.key;
    if (setting.list)
      one["value"] = setting.values;
    else
      one["value"] = setting.values.front();
    one["from"] = setting.from;
    json["settings"].push_back(std::move(one));
  }
  return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

// Closes the file at the end of the scope.
struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

int show_config(Session& session, const ConfigArguments& arguments, const CheckArguments& check) {
  config::ConfigResolver resolver(flags_of(session, check), config_formats());
  const auto file = resolver.settings_for(arguments.path);
  const auto run = resolver.run_settings();
  std::vector<lexicon::Problem> problems = file.problems();
  problems.insert(problems.end(), run.problems().begin(), run.problems().end());
  if (!problems.empty()) {
    report_problems(session, problems);
    return kFailed;
  }
  const auto settings = settings_of(*file.value(), resolver.selection_for(arguments.path), run.value());
  const std::string config = resolver.config_for(arguments.path);
  session.out.write(arguments.format == "json" ? settings_json(arguments.path, config, settings)
                                               : settings_text(arguments.path, config, settings));
  return kNothingFound;
}

int init(Session& session, bool force) {
  const std::string name(config::kConfigName);
  // "x": fails if the file was created since it was checked.
  const std::unique_ptr<std::FILE, FileCloser> file(std::fopen(name.c_str(), force ? "wb" : "wbx"));
  if (!file) {
    const int fault = errno;
    session.log.problem({name, 0, 0, "",
                         fault == EEXIST ? "already exists" : std::string("cannot be written: ") + std::strerror(fault),
                         fault == EEXIST ? "--force overwrites it" : ""});
    return kFailed;
  }
  const std::string_view text = config::config_template();
  if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0) {
    session.log.problem({name, 0, 0, "", std::string("cannot be written: ") + std::strerror(errno), ""});
    return kFailed;
  }
  session.out.write(name + "\n");
  return kNothingFound;
}

}  // namespace overclaim::cli
