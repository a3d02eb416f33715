// Generates articles for the benchmarks, the same ones for the same seed.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace overclaim {

enum class Matter { none, natural, dense };  // no product; a product and occasional claims; claims throughout

// About `size` bytes of paragraphs under a heading, in Markdown.
inline std::string article_of(Matter matter, size_t size) {
  static const std::vector<std::string> background = {
      "The knee is made of cartilage and bone and gets its blood from many small vessels. ",
      "In a survey of 260 volunteers, the walking speed was taken before and after eight weeks. ",
      "Patients with gout were asked about their pain every six months. ",
      "Nurses wrote down the temperature at seven in the morning and again in the evening. ",
      "The bridge was painted grey and nobody asked why it stood there. ",
      "Costs have grown since 1989, mostly because people live longer. "};
  static const std::vector<std::string> claims = {
      "Cerebrolysin improves memory in healthy adults. ", "Semax may support attention and mood. ",
      "It restores motor function after a stroke. ", "Users say that Semax boosts focus. ",
      "Cerebrolysin does not improve sleep. "};
  std::mt19937 random(17);
  std::string text = matter == Matter::none ? "# A day at the clinic\n\n" : "# Notes on Cerebrolysin\n\n";
  while (text.size() < size) {
    for (int i = 0; i < 5; ++i) {
      const bool claim = matter == Matter::dense || (matter == Matter::natural && random() % 25 == 0);
      const auto& from = claim ? claims : background;
      text += from[random() % from.size()];
    }
    text += "\n\n";
  }
  return text;
}

}  // namespace overclaim
