import * as z from "zod";
import { date, email, field, list, longText, several, text } from "../fields.ts";
import { defineResource, type RecordOf } from "../resource.ts";

export const organisationRoles = ["referringService", "payer", "partner"] as const;

const contact = z.object({
  name: text(),
  task: text().optional(),
  phone: text(40).optional(),
  email: email().optional(),
  from: date().optional(),
  to: date().optional(),
});

export const Organisation = defineResource({
  name: "organisations",
  kind: "ORGANISATION",
  idPrefix: "org",
  fields: {
    name: field(text(160), { grid: 300 }),
    roles: field(several("organisationRoles", organisationRoles), { grid: 220 }),
    municipality: field(text().optional(), { grid: 160 }),
    taxCode: field(text(16).optional(), { grid: 140 }),
    officeCode: field(text(7).optional(), { grid: 110 }),
    email: field(email().optional(), { grid: 220 }),
    phone: field(text(40).optional(), { grid: 130 }),
    contacts: field(list(contact).default([])),
    note: field(longText().optional(), { grid: 240 }),
  },
  title: (organisation) => organisation.name,
});
export type Organisation = RecordOf<typeof Organisation>;
