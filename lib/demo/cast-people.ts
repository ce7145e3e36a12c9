import type { RegisteredRole, StaffRole } from "#lib/kernel/actor.ts";
import { locationNumber, providerNumber } from "./cast-places.ts";

/** `at` are the locations of a registered manager. `email` is the address that the register holds. */
type Holder = {
  name: string;
  email: string;
  title: string;
  role: RegisteredRole;
  provider: string;
  at?: readonly string[];
  since: string;
  hasAccount: boolean;
};

// biome-ignore format: a table is read by its lines
export const holders: readonly Holder[] = [
  { title: "Mrs", name: "Margaret Okafor", email: "margaret.okafor@larkspur.example", role: "nominatedIndividual", provider: "01", since: "2012-05-14", hasAccount: true },
  { title: "Mr", name: "Daniel Reyes", email: "daniel.reyes@larkspur.example", role: "registeredManager", provider: "01", at: ["01", "02"], since: "2016-02-08", hasAccount: true },
  { title: "Ms", name: "Aisha Khan", email: "aisha.khan@larkspur.example", role: "registeredManager", provider: "01", at: ["03"], since: "2019-01-07", hasAccount: false },
  { title: "Mrs", name: "Ewa Nowak", email: "ewa.nowak@heron.example", role: "mainPartner", provider: "02", since: "2013-02-01", hasAccount: true },
  { title: "Mr", name: "Colin Mbeki", email: "colin.mbeki@heron.example", role: "registeredManager", provider: "02", at: ["11"], since: "2015-06-15", hasAccount: false },
  { title: "Ms", name: "Grace Lin", email: "grace.lin@willow.example", role: "registeredManager", provider: "02", at: ["12"], since: "2020-09-28", hasAccount: true },
  { title: "Mr", name: "Samuel Osei", email: "samuel.osei@osei.example", role: "responsibleIndividual", provider: "03", since: "2018-09-03", hasAccount: true },
  { title: "Dr", name: "Ruth Adeyemi", email: "ruth.adeyemi@kestrel.example", role: "nominatedIndividual", provider: "04", since: "2011-11-21", hasAccount: true },
  { title: "Mr", name: "Owen Pryce", email: "owen.pryce@kestrel.example", role: "registeredManager", provider: "04", at: ["31"], since: "2017-10-30", hasAccount: true },
  { title: "Ms", name: "Grace Lin", email: "grace.lin@willow.example", role: "nominatedIndividual", provider: "05", since: "2016-07-18", hasAccount: true },
  { title: "Ms", name: "Grace Lin", email: "grace.lin@willow.example", role: "registeredManager", provider: "05", at: ["41"], since: "2016-07-18", hasAccount: true },
  { title: "Mr", name: "Peter Halden", email: "info@finch.example", role: "nominatedIndividual", provider: "06", since: "2014-03-10", hasAccount: false },
  { title: "Mrs", name: "Nora Quill", email: "info@finch.example", role: "registeredManager", provider: "06", at: ["51"], since: "2018-05-21", hasAccount: false },
  { title: "Mrs", name: "June Carver", email: "june.carver@plover.example", role: "registeredManager", provider: "07", at: ["61"], since: "2015-10-05", hasAccount: false },
  { title: "Mr", name: "Karl Brandt", email: "karl.brandt@siskin.example", role: "nominatedIndividual", provider: "08", since: "2013-06-24", hasAccount: true },
];

/** The provider whose registration ended seven days before the demo is made; what its people held ended with it. */
export const DEREGISTERED_PROVIDER = providerNumber("08");

/** Those whom Margaret Okafor invited. Tom Whitfield accepted. */
export const colleagues = [
  { name: "Tom Whitfield", email: "tom.whitfield@larkspur.example", jobTitle: "Deputy manager", hasAccepted: true },
  { name: "Priya Shah", email: "priya.shah@larkspur.example", jobTitle: "Senior carer", hasAccepted: false },
] as const;
export const invitedBy = "margaret.okafor@larkspur.example";
export const colleaguesOf = { provider: providerNumber("01"), location: locationNumber("01") };

type Member = { name: string; role: StaffRole; jobTitle: string };

/** The regulator's staff, all at `regulator.example`. */
export const members: readonly Member[] = [
  { name: "Helen Ward", role: "triage", jobTitle: "Triage officer" },
  { name: "Omar Haddad", role: "contactCentre", jobTitle: "Contact centre adviser" },
  { name: "Imran Siddiq", role: "inspector", jobTitle: "Inspector" },
  { name: "Fiona Gray", role: "registrationOfficer", jobTitle: "Registration officer" },
  { name: "Paul Mensah", role: "decisionMaker", jobTitle: "Registration manager" },
  { name: "Lena Fischer", role: "registerAdministrator", jobTitle: "Register administrator" },
  { name: "Rosa Diaz", role: "registerAdministrator", jobTitle: "Register administrator" },
  { name: "Nikhil Rao", role: "analyst", jobTitle: "Analyst" },
  { name: "Joan Pike", role: "auditor", jobTitle: "Auditor" },
  { name: "Alex Turner", role: "administrator", jobTitle: "Administrator" },
  { name: "Wendy Cho", role: "administrator", jobTitle: "Administrator" },
  { name: "George Abara", role: "administrator", jobTitle: "Administrator" },
];

export const memberEmail = ({ name }: Member) => `${name.toLowerCase().replace(" ", ".")}@regulator.example`;
