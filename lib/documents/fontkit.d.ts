/** What pdfkit reads fonts with. It has no types of its own; pdfkit takes a font that was read, and its types do not say so. */
declare module "fontkit" {
  export function create(file: Uint8Array): PDFKit.Mixins.PDFFontSource;
}
