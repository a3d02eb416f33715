-- Run inside Neovim (0.7 or newer) by neovim.sh, on a page with one finding. Exits with 0, or with 1 and the error on
-- standard error.
local function fail(what)
  io.stderr:write('neovim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait_for(what, condition)
  if not vim.wait(60000, condition, 20) then fail('waited in vain for ' .. what) end
end

local function expect(what, truth)
  if not truth then fail(what) end
end

local function text() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
local function findings() return vim.diagnostic.get(0) end

local function run()
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({
    name = 'overclaim',
    cmd = { os.getenv('OVERCLAIM'), 'lsp' },
    root_dir = vim.fn.expand('%:p:h'),
  })
  expect('the server starts', id)
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  local function ask(method, params)
    local answer = client.request_sync(method, params, 60000, 0)
    expect(method .. ' is answered', answer and not answer.err)
    return answer.result
  end
  local function here(line, from, to)
    return {
      textDocument = vim.lsp.util.make_text_document_params(),
      range = { start = { line = line, character = from }, ['end'] = { line = line, character = to } },
      context = { diagnostics = {} },
    }
  end

  -- Opened: the finding and its position. An emoji before it makes characters, UTF-16 units and bytes differ.
  wait_for('the first finding', function() return #findings() == 1 end)
  local first = findings()[1]
  local line = vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]
  expect('the diagnostic has the rule', first.code == 'unsupported-benefit' and first.source == 'overclaim')
  expect('it is an error', first.severity == vim.diagnostic.severity.ERROR)
  expect('it is on the third line', first.lnum == 2)
  expect('its words are the claim, not "' .. line:sub(first.col + 1, first.end_col) .. '"',
    line:sub(first.col + 1, first.end_col) == 'Cerebrolysin builds muscle')

  -- Edited: the finding disappears, and returns with its words.
  vim.cmd([[3substitute/builds muscle/arrives in a vial/]])
  wait_for('the finding to go', function() return #findings() == 0 end)
  vim.cmd('undo')
  wait_for('the finding to come back', function() return #findings() == 1 end)
  vim.api.nvim_buf_set_lines(0, 3, 3, false, { '', 'Cerebrolysin cures dementia.' })
  wait_for('a second finding', function() return #findings() > 1 end)
  vim.cmd('5delete')
  wait_for('the second one to go', function() return #findings() == 1 end)

  -- Hover, outline.
  local at = here(2, 20, 20)
  at.position = at.range.start
  local hover = ask('textDocument/hover', at)
  expect('hover shows the row', hover and hover.contents.value:find('cerebrolysin/muscle', 1, true))
  local symbols = ask('textDocument/documentSymbol', here(0, 0, 0))
  expect('the outline has the heading', symbols[1].name == 'Cerebrolysin' and #symbols[1].children == 1)

  -- A code action changes the text and removes the finding.
  local actions = ask('textDocument/codeAction', here(2, 20, 20))
  expect('there is a suggested wording', actions and actions[1] and actions[1].isPreferred)
  local before = text()
  vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
  expect('the text is changed', text() ~= before)
  expect('only the claim is changed', text():find('It helps: Cerebrolysin', 1, true))
  wait_for('the finding to be mended', function() return #findings() == 0 end)

  -- Undone, and suppressed with a reason.
  vim.cmd('undo')
  wait_for('the finding to come back again', function() return #findings() == 1 end)
  actions = ask('textDocument/codeAction', here(2, 20, 20))
  local suppression = actions[#actions]
  expect('the last action suppresses the finding', suppression.title:find('^Suppress'))
  vim.lsp.util.apply_workspace_edit(suppression.edit, client.offset_encoding)
  expect('the text contains the comment', text():find('<!-- overclaim-ignore unsupported-benefit: ', 1, true))
  wait_for('the finding to be suppressed', function() return #findings() == 0 end)

  client.stop()
  wait_for('the server to end', function() return client.is_stopped() end)
end

local ok, why = pcall(run)
if not ok then fail(why) end
io.stderr:write('neovim: all went well\n')
vim.cmd('qall!')
