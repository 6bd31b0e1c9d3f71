import ts from 'typescript';

/** A literal of the code: a string, a piece of a template, text between tags, a regular expression. */
export interface Literal {
  readonly text: string;
  readonly line: number;
}

/** All literals of a source file, in its order; comments are none, nor are the names of imports. */
export function literalsIn(path: string, source: string): readonly Literal[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null && text.trim() !== '') {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ text, line: line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | null {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node) ||
    ts.isRegularExpressionLiteral(node);
  return isText ? node.text : null;
}
