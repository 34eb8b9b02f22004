import fc from "fast-check";

/** What means something to the wiki, to Markdown, or to both, and what breaks them apart. */
const pieces = [
  ..."{{|}}|{{{1|x}}}|{{subst:x}}|{{!}}|{{#if:1|y}}|~~~~|~~~|__TOC__|__NOINDEX__|#REDIRECT|-{x}-|RFC 1|PMID 2|T123".split(
    "|",
  ),
  ..."[[,]],[[x]],[[Category:X]],[[File:X.png]],[[de:x]],Category:,{|,|},|-,||,!!,|,!,[,],{,},[//x.org y],[https://x.org y]".split(
    ",",
  ),
  ..."'|''|'''|~|_|__|*|**|\\|`|``|```\n|~~~\n|-|--|----|=|==|+|:|;|#|&|<|>|/|\"|.|)|(".split("|"),
  ..."<nowiki>|</nowiki>|<nowiki/>|<ref>|</ref>|<pre>|</pre>|<code>|</code>|<div>|</div>|<table>|<td>|</td>|</table>".split(
    "|",
  ),
  ..."<details>|<summary>|</summary>|</details>|<script>|</script>|<!--|-->|<includeonly>|<onlyinclude>|<b>|</b>".split(
    "|",
  ),
  ...'<span id="{{x}}">|</span>|<a href="javascript:x">|</a>|<b onclick="x">|<syntaxhighlight>|</syntaxhighlight>'.split(
    "|",
  ),
  ..."&#91;&#91;x]]|&lbrace;&lbrace;x}}|&#10;|&#13;|&#127;|&#1;|&lt;ref>|&amp;#91;|&nbsp;|&#32;|\u007f'\"`UNIQ--x|\u00a0|\u0001".split(
    "|",
  ),
  "https://",
  "https://x.org/{{x}}",
  "mailto:x",
  "//x.org",
  "ISBN 9783161484100",
  "{{anchor|",
  "{{anchor|x__TOC__'']]}}",
  "{{ anchor | a | b }}",
  "[x](",
  "[x](<",
  "![x](",
  "<https://x.org/[[x]]>",
  "[^1]",
  "\n\n[^1]: ",
  "\n\n[x]: https://x.org/'''\n\n",
  "\n\n| a | b |\n|---|--:|\n| ",
  "\n\n| a!!b | c |\n|---|---|\n| x \\|\\| y",
  "\\|",
  " | ",
  "\n> ",
  "\n> [!WARNING]\n> ",
  "\n- ",
  "\n1. ",
  "\n3. ",
  "\n   ",
  "\n    ",
  "\n## ",
  "\n",
  "\n\n",
  "\t",
  " ",
  " ",
  "x",
  "x",
  " ; ",
  " ! ",
] as const;

/** Markdown made to be taken for wikitext: pieces of both languages in any order. */
export const nastyMarkdown: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 24 })
  .map((chosen) => chosen.join(""));
