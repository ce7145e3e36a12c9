/** The register as it was published, where it is beside the project; it is never part of it. */
export const folder = "../shared/data";
export const published = {
  locationDocuments: `${folder}/register/api_locations_southwest_2021-04.jsonl`,
  ratings: `${folder}/register/locations_england_2021-01.csv`,
  providers: `${folder}/register/providers_england_2021-01.csv`,
  directory: `${folder}/register/CQC_directory_reconstructed.csv`,
  deactivated: `${folder}/register/deactivated_locations.csv`,
  roles: `${folder}/register/roles_pseudonymised.csv`,
  addresses: `${folder}/synthetic/role_emails_synthetic.csv`,
};

/** Compared as text: a difference between registers must not print the rows, which stand for real people. */
export const sameRegister = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
