import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create } from "fontkit";
import PDFDocument from "pdfkit";

/** What a document holds, in the order in which it is read. */
type Block =
  | { readonly heading: string }
  | { readonly paragraph: string }
  | { readonly rows: readonly { readonly term: string; readonly value: string }[] };

export type PrintedDocument = {
  readonly title: string;
  /** Whose it is. */
  readonly author: string;
  readonly madeAt: Date;
  readonly blocks: readonly Block[];
  /** At the foot of every page, before its number. */
  readonly foot: string;
};

type Pdf = InstanceType<typeof PDFDocument>;

const SIZE = { title: 20, heading: 14, text: 11, foot: 9 };
const MARGIN = 57; // 2 cm

// Free of charge and of conditions, and with all letters of Europe. It goes into each document, with the letters used.
// Read once: to read them is most of what a document costs.
const font = (file: string) => create(readFileSync(join(process.cwd(), "node_modules/dejavu-fonts-ttf/ttf", file)));
const fonts = { plain: font("DejaVuSans.ttf"), bold: font("DejaVuSans-Bold.ttf") };

const accessible = {
  tagged: true,
  subset: "PDF/UA" as string, // the types know PDF/A alone
  pdfVersion: "1.7",
  lang: "en-GB",
  displayTitle: true,
} as PDFKit.PDFDocumentOptions;

/** A PDF that assistive technology reads in its order, with its headings. Source: PDF/UA-1 (ISO 14289-1). */
export async function pdfOf(printed: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { title, author, madeAt, blocks, foot } = printed;
  const pdf = new PDFDocument({
    ...accessible,
    ...{ size: "A4", margin: MARGIN, bufferPages: true, font: "" }, // "": none before ours
    info: { Title: title, Author: author, CreationDate: madeAt },
  });
  const chunks: Buffer[] = [];
  pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.on("end", resolve).on("error", reject));

  pdf.registerFont("plain", fonts.plain).registerFont("bold", fonts.bold);
  const root = pdf.struct("Document");
  pdf.addStructure(root);
  root.add(written(pdf, "H1", title, { font: "bold", size: SIZE.title }));
  for (const block of blocks) root.add(structureOf(pdf, block));
  root.end();
  numberPages(pdf, foot);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

function structureOf(pdf: Pdf, block: Block) {
  if ("heading" in block) return written(pdf, "H2", block.heading, { font: "bold", size: SIZE.heading });
  if ("paragraph" in block) return written(pdf, "P", block.paragraph, { font: "plain", size: SIZE.text });
  const items = block.rows.map(({ term, value }) =>
    pdf.struct("LI", {}, [
      written(pdf, "Lbl", term, { font: "bold", size: SIZE.text }, 2),
      written(pdf, "LBody", value, { font: "plain", size: SIZE.text }),
    ]),
  );
  return pdf.struct("L", {}, items);
}

type Style = { readonly font: keyof typeof fonts; readonly size: number };

const written = (pdf: Pdf, tag: string, text: string, { font, size }: Style, after = 8) =>
  pdf.struct(tag, {}, () => {
    pdf.font(font).fontSize(size).text(text, { lineGap: 2 });
    pdf.y += after;
  });

/** What stands at the foot of each page is no part of what is read. */
function numberPages(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const { margins, height } = pdf.page;
    margins.bottom = 0; // else it begins another page
    pdf.markContent("Artifact", { type: "Pagination", attached: ["Bottom"] });
    pdf.font("plain").fontSize(SIZE.foot);
    pdf.text(`${foot}  ·  Page ${page - start + 1} of ${count}`, MARGIN, height - MARGIN / 1.5);
    pdf.endMarkedContent();
  }
}
