#include "report/internal/html_article.h"

#include <algorithm>
#include <array>

#include "report/internal/markup.h"

namespace overclaim::report {

using text::Block;
using text::BlockKind;
using text::Span;

namespace {

// What surrounds a run of blocks of one kind.
struct Wrapper {
  std::string_view open, close;
};

Wrapper wrapper_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::list_item:
      return {"<ul>\n", "</ul>\n"};
    case BlockKind::table_row:
      return {"<div class=\"table\"><table>\n", "</table></div>\n"};
    case BlockKind::quote:
      return {"<blockquote>\n", "</blockquote>\n"};
    default:
      return {"", ""};
  }
}

size_t rank_of(std::string_view kind) {
  constexpr std::array<std::string_view, 5> kGravest = {"error", "warning", "note", "suppressed", "claim"};
  return static_cast<size_t>(std::ranges::find(kGravest, kind) - kGravest.begin());
}

class Article {
 public:
  Article(const lexicon::Lexicon& lexicon, const text::Document& document, const std::vector<HtmlNote>& notes)
      : phrasing_(lexicon), document_(document), notes_(notes) {}

  std::string write() {
    Wrapper open{"", ""};
    for (const Block& block : document_.blocks) {
      const bool read = block.first_sentence < block.last_sentence;
      const bool unread = block.kind == BlockKind::code || block.kind == BlockKind::boilerplate;
      if (!read && !unread) continue;
      const Wrapper wrapper = wrapper_of(block.kind);
      // Two tables one after the other are two: the second has a first row of its own.
      const bool first_row = block.kind == BlockKind::table_row && block.header_row == text::kNone;
      if (wrapper.open != open.open || first_row) {
        out_ += open.close;
        out_ += wrapper.open;
        open = wrapper;
      }
      if (unread)
        folded(block);
      else
        write_block(block);
    }
    out_ += open.close;
    return std::move(out_);
  }

 private:
  void write_block(const Block& block) {
    const Span prose{document_.sentences[block.first_sentence].prose.begin,
                     document_.sentences[block.last_sentence - 1].prose.end};
    switch (block.kind) {
      case BlockKind::heading: {
        const std::string tag = "h" + std::to_string(std::clamp<int>(block.level + 2, 3, 6));
        out_ += "<" + tag + ">" + marked(prose) + "</" + tag + ">\n";
        break;
      }
      case BlockKind::list_item:
        out_ += "<li class=\"level" + std::to_string(std::clamp<int>(block.level, 1, 4)) + "\">" + marked(prose) +
                "</li>\n";
        break;
      case BlockKind::table_row:
        table_row(block, prose);
        break;
      default:
        out_ += "<p>" + marked(prose) + "</p>\n";
    }
  }

  void table_row(const Block& block, Span prose) {
    const std::string tag = block.header_row == text::kNone ? "th" : "td";
    out_ += "<tr>";
    uint32_t begin = prose.begin;
    const auto cell = [&](uint32_t end) { out_ += "<" + tag + ">" + marked({begin, end}) + "</" + tag + ">"; };
    for (uint32_t s = block.first_sentence; s < block.last_sentence; ++s)
      for (uint32_t t = document_.sentences[s].first_token; t < document_.sentences[s].last_token; ++t) {
        const text::Token& token = document_.tokens[t];
        if (token.kind != text::TokenKind::punctuation || document_.prose_text(token.prose) != "|") continue;
        cell(token.prose.begin);
        begin = token.prose.end;
      }
    cell(prose.end);
    out_ += "</tr>\n";
  }

  void folded(const Block& block) {
    const std::string_view source =
        std::string_view(document_.source).substr(block.span.begin, block.span.end - block.span.begin);
    out_ += "<details class=\"unread\"><summary>" +
            escaped(phrasing_.text(block.kind == BlockKind::code ? "html.code" : "html.boilerplate")) +
            "</summary><pre>" + escaped(source) + "</pre></details>\n";
  }

  // The prose inside `place`, cut where marks begin and end.
  std::string marked(Span place) const {
    std::vector<size_t> here;
    std::vector<uint32_t> cuts = {place.begin, place.end};
    for (size_t i = 0; i < notes_.size(); ++i) {
      if (!notes_[i].prose || !text::overlap(*notes_[i].prose, place)) continue;
      here.push_back(i);
      cuts.push_back(std::clamp(notes_[i].prose->begin, place.begin, place.end));
      cuts.push_back(std::clamp(notes_[i].prose->end, place.begin, place.end));
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::string out;
    for (size_t c = 0; c + 1 < cuts.size(); ++c) out += piece({cuts[c], cuts[c + 1]}, here);
    return out;
  }

  // Of several marks on the same words the shortest leads, and of these the most severe.
  bool leads(size_t a, size_t b) const {
    const Span x = *notes_[a].prose, y = *notes_[b].prose;
    const uint32_t longer = x.end - x.begin, shorter = y.end - y.begin;
    return longer != shorter ? longer < shorter : rank_of(notes_[a].kind) < rank_of(notes_[b].kind);
  }

  std::string piece(Span place, const std::vector<size_t>& here) const {
    std::string triggers, numbers;
    size_t lead = notes_.size();
    for (const size_t i : here) {
      const Span prose = *notes_[i].prose;
      if (!text::overlap(prose, place)) continue;
      if (prose.begin == place.begin) triggers += "<span id=\"" + mark_id(i) + "\"></span>";
      numbers += (numbers.empty() ? "" : " ") + note_id(i);
      if (lead == notes_.size() || leads(i, lead)) lead = i;
    }
    const std::string words = escaped(document_.prose_text(place));
    if (lead == notes_.size()) return words;
    std::string out = triggers + "<a class=\"mark " + std::string(notes_[lead].kind) + "\" href=\"#" + note_id(lead) +
                      "\" data-notes=\"" + numbers + "\"";
    if (notes_[lead].prose->end == place.end) out += " data-number=\"" + std::to_string(lead + 1) + "\"";
    return out + ">" + words + "</a>";
  }

  Phrasing phrasing_;
  const text::Document& document_;
  const std::vector<HtmlNote>& notes_;
  std::string out_;
};

}  // namespace

std::string article_html(const lexicon::Lexicon& lexicon, const text::Document& document,
                         const std::vector<HtmlNote>& notes) {
  return Article(lexicon, document, notes).write();
}

}  // namespace overclaim::report
