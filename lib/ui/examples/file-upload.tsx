import { FileUpload } from "../file-upload.tsx";
import type { Example } from "./example.ts";

export const examples: readonly Example[] = [
  {
    name: "One file",
    example: (
      <FileUpload
        name="care-plan"
        label={{ text: "Care plan" }}
        hint={{ text: "A PDF of up to 10 MB. Take names out first." }}
      />
    ),
  },
  {
    name: "Several files",
    example: <FileUpload multiple name="photographs" label={{ text: "Photographs of the damage" }} />,
  },
  {
    name: "A file of the wrong kind",
    example: (
      <FileUpload
        name="certificate"
        label={{ text: "Certificate" }}
        errorMessage={{ text: "The certificate must be a PDF, JPG or PNG" }}
      />
    ),
  },
];
