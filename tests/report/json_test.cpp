#include "report/internal/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "report/sample.h"

namespace overclaim::report {
namespace {

const std::string kArticle = "# Zorbine\n\nZorbine [[sharpens memory]]. It is [[harmless]] and [[shiny]].\n";

TEST_CASE("a review as JSON has the documented fields") {
  const std::string expected =
      R"({"path":"shop/zorbine.md","format":"markdown","subject":null,"product":null,)"
      R"("claims":[{"span":{"begin":19,"end":34,"line":3,"column":9,"endLine":3,"endColumn":24},"text":"sharpens memory",)"
      R"("subject":"zorbine","product":null,"outcome":"memory","population":null,"strength":"causal","relation":"causation",)"
      R"("polarity":"affirmed","modality":"plain","report":false,"voice":"author","basis":["human"],)"
      R"("because":[{"cue":"effect.sharpen","begin":19,"end":26}],"evidence":"zorbine/memory",)"
      R"("tier":{"printed":"3","judged":"2"},"verdict":"overstated","figures":[]}],)"
      R"("figures":[],"findings":[{"rule":"strength-over-tier","label":"overstated","severity":"warning",)"
      R"("span":{"begin":19,"end":34,"line":3,"column":9,"endLine":3,"endColumn":24},"message":"Said as a plain fact.",)"
      R"("subject":null,"product":null,"claim":0,"evidence":"zorbine/memory","sources":["PMID 12345678"],)"
      R"("suggestion":{"text":"Put \"may\" before it","edits":[{"begin":19,"end":19,"replacement":"may "}]}},)"
      R"({"rule":"safety-overclaim","label":"safety","severity":"error",)"
      R"("span":{"begin":42,"end":50,"line":3,"column":32,"endLine":3,"endColumn":40},"message":"Nothing is harmless.",)"
      R"("subject":null,"product":null,"evidence":null,"sources":[],"suggestion":null},)"
      R"({"rule":"not-on-file","label":"unrecorded","severity":"note",)"
      R"("span":{"begin":55,"end":60,"line":3,"column":45,"endLine":3,"endColumn":50},"message":"Nothing is on file.",)"
      R"("subject":null,"product":null,"evidence":null,"sources":[],"suggestion":null}],"suppressed":[]})";
  CHECK(review_json(sample_review(kArticle)) == expected);
}

TEST_CASE("a figure has its subject, the numbers beside it and its verdict") {
  verdict::Review review = sample_review(kArticle);
  verdict::ComparedFigure judged;
  judged.figure.span = {19, 34};
  judged.figure.kind = claim::FigureKind::points;
  judged.figure.values = {{1.1, 2, 3}};
  judged.figure.subject = "zorbine";
  judged.figure.measure = "measure.words";
  judged.figure.p = claim::ProbabilityValue{'<', {0.05, 2, 1}};
  judged.figure.days = 28;
  judged.verdict = verdict::FigureVerdict::contradicted;
  judged.reason = verdict::FigureReason::other_time;
  judged.row = "zorbine/memory";
  judged.claim = 0;
  review.figures.push_back(judged);
  review.findings.front().authority = "CAP Code 3.7";
  const auto json = nlohmann::json::parse(review_json(review));
  const auto& figure = json["figures"][0];
  CHECK(figure["kind"] == "points");
  CHECK(figure["values"] == nlohmann::json::parse("[1.1]"));
  CHECK(figure["measure"] == "measure.words");
  CHECK(figure["statistic"].is_null());
  CHECK(figure["p"] == nlohmann::json::parse(R"({"relation": "<", "value": 0.05})"));
  CHECK(figure["days"] == 28);
  CHECK_FALSE(figure.contains("n"));
  CHECK(figure["verdict"] == "contradicted");
  CHECK(figure["reason"] == "other_time");
  CHECK(json["claims"][0]["figures"] == nlohmann::json::parse("[0]"));
  CHECK(json["findings"][0]["authority"] == "CAP Code 3.7");
}

TEST_CASE("head, reviews and tail make one object with a summary of all reviews") {
  const verdict::Review review = sample_review(kArticle);
  Totals totals = totals_of(review);
  totals += totals_of(review);
  const auto json =
      nlohmann::json::parse(json_head() + review_json(review) + ",\n" + review_json(review) + json_tail(totals));
  CHECK(json["schema"] == "overclaim.check/1");
  CHECK(json["documents"].size() == 2);
  CHECK(
      json["summary"] ==
      nlohmann::json::parse(
          R"({"documents": 2, "claims": 2, "findings": {"error": 2, "warning": 2, "note": 2}, "suppressed": 0, "known": 0})"));
  CHECK(nlohmann::json::parse(json_head() + json_tail({}))["documents"].empty());
}

TEST_CASE("suppressed findings have a list of their own, with reason, date and position of the comment") {
  verdict::Review review = sample_review(kArticle);
  CHECK(nlohmann::json::parse(review_json(review))["suppressed"].empty());
  review.suppressed.push_back({review.findings[0], "as the study put it", {2, 7}, "2027-01-31"});
  review.suppressed.push_back({review.findings[1], "so", {2, 7}, ""});
  const auto json = nlohmann::json::parse(review_json(review))["suppressed"];
  REQUIRE(json.size() == 2);
  CHECK(json[0]["rule"] == review.findings[0].rule);
  CHECK(json[0]["span"]["begin"] == review.findings[0].span.begin);
  CHECK(json[0]["reason"] == "as the study put it");
  CHECK(json[0]["until"] == "2027-01-31");
  CHECK(json[0]["directive"]["begin"] == 2);
  CHECK(json[1]["until"].is_null());
  CHECK(nlohmann::json::parse(json_head() + json_tail(totals_of(review)))["summary"]["suppressed"] == 2);
}

TEST_CASE("offsets count bytes, columns count characters") {
  const auto json = nlohmann::json::parse(
      review_json(sample_review("Été: Zorbine [[sharpens memory]]. It is [[harmless]], [[so]].\n")));
  const auto& span = json["claims"][0]["span"];
  CHECK(span["begin"] == 15);
  CHECK(span["column"] == 14);
}

TEST_CASE("invalid UTF-8 still makes valid JSON") {
  const std::string json =
      review_json(sample_review("Zorbine \xff [[sharpens memory]]. It is [[harmless]], [[so]].\n", "caf\xe9.md"));
  CHECK(nlohmann::json::parse(json)["path"] == "caf\uFFFD.md");
}

}  // namespace
}  // namespace overclaim::report
