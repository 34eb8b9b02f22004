/**
 * Lexers of Pygments, by which the wiki colours code, among those people name after a fence
 * (pygments.org/languages). With any other word the wiki would file the page under its errors.
 */
const lexers = new Set(
  (
    "apacheconf awk bash bat c clojure cmake coffeescript console cpp csharp css cucumber cython d dart diff " +
    "django docker dockerfile dot ec elixir elm erlang fish fortran fsharp gherkin go groovy haskell " +
    "html http ini irc java javascript jinja js json jsonld julia kotlin less lisp llvm lua make makefile " +
    "markdown matlab mysql nasm nginx nix objective-c ocaml perl php plpgsql postgresql powershell prolog " +
    "promql protobuf psql puppet py python python3 r rb rst ruby rust sass scala scheme scss sh shell " +
    "smalltalk solidity sql sqlite3 swift systemverilog tcl terraform tex text toml ts typescript " +
    "vcl verilog vhdl vim xml yaml zsh"
  ).split(" "),
);

const otherNames: ReadonlyMap<string, string> = new Map([
  ["c++", "cpp"],
  ["c#", "csharp"],
  ["conf", "ini"],
  ["cfg", "ini"],
  ["golang", "go"],
  ["ksh", "bash"],
  ["md", "markdown"],
  ["mariadb", "mysql"],
  ["plaintext", "text"],
  ["txt", "text"],
  ["yml", "yaml"],
  ["shell-session", "console"],
  ["jinja2", "jinja"],
]);

/** The wiki's name for the language of a fence; undefined for none it knows. */
export function lexerOf(language: string | null | undefined): string | undefined {
  const name = language?.toLowerCase() ?? "";
  const lexer = otherNames.get(name) ?? name;
  return lexers.has(lexer) ? lexer : undefined;
}
