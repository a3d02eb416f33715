#include "audit/figures.h"

namespace overclaim::audit {
namespace {

double ratio(size_t part, size_t total) { return total ? static_cast<double>(part) / static_cast<double>(total) : 0; }

}  // namespace

void Confusion::add(bool wanted, bool got) {
  ++(wanted ? (got ? true_positive : false_negative) : (got ? false_positive : true_negative));
}

double Confusion::precision() const { return ratio(true_positive, true_positive + false_positive); }
double Confusion::recall() const { return ratio(true_positive, true_positive + false_negative); }
double Confusion::f1() const { return ratio(2 * true_positive, 2 * true_positive + false_positive + false_negative); }

void ClassTable::add(const std::string& wanted, const std::string& got) { ++counts_[{wanted, got}]; }

size_t ClassTable::sentences() const {
  size_t sum = 0;
  for (const auto& [classes, count] : counts_) sum += count;
  return sum;
}

std::vector<std::string> ClassTable::wanted_classes() const {
  std::vector<std::string> names;
  for (const auto& [classes, count] : counts_)
    if (names.empty() || names.back() != classes.first) names.push_back(classes.first);
  return names;
}

size_t ClassTable::wanted(const std::string& name) const {
  size_t sum = 0;
  for (const auto& [classes, count] : counts_) sum += classes.first == name ? count : 0;
  return sum;
}

double ClassTable::f1(const std::string& name) const {
  Confusion one;
  for (const auto& [classes, count] : counts_) {
    const bool wanted = classes.first == name, got = classes.second == name;
    if (wanted && got) one.true_positive += count;
    if (wanted && !got) one.false_negative += count;
    if (!wanted && got) one.false_positive += count;
  }
  return one.f1();
}

double ClassTable::macro_f1() const {
  const auto names = wanted_classes();
  double sum = 0;
  for (const auto& name : names) sum += f1(name);
  return names.empty() ? 0 : sum / static_cast<double>(names.size());
}

}  // namespace overclaim::audit
