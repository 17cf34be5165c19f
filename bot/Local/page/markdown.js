// The Markdown Teams reads in cards and messages: bold, italic, lists and links. Everything else, HTML above all, is shown as it was typed.

import markdownit from "./from-npm/markdown-it.esm.min.mjs";

const reader = markdownit("zero", { html: false, breaks: true }).enable(["emphasis", "list", "link", "escape", "entity", "newline"]);
reader.validateLink = (address) => /^https:\/\//i.test(address);
reader.renderer.rules.link_open = (tokens, at, options, env, self) => {
  tokens[at].attrSet("target", "_blank");
  tokens[at].attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, at, options);
};

export const toHtml = (text) => reader.render(text);
