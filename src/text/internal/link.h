// What stands above what: for each block its heading, for list items and rows the line that introduces them.
#pragma once

#include "text/document.h"

namespace overclaim::text {

// Sets heading, intro and header_row of all blocks. Before the call, header_row of a table row holds a number that all
// rows of its table share.
void link(Document& document);

}  // namespace overclaim::text
