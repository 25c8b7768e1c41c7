import * as z from "zod";
import { type Route, route } from "#functions/http/route";
import { recordAnswer } from "#functions/staff-api/record-answer";
import { renewWebhookSecret, setClientScopes } from "#functions/use-cases/partner-clients/change-rights";
import { addClientSecret, removeClientSecret } from "#functions/use-cases/partner-clients/change-secrets";
import { CLIENT_NAME, createPartnerClient, NewPartnerClient } from "#functions/use-cases/partner-clients/create-client";
import type { Shown } from "#functions/use-cases/partner-clients/machines";
import { visibleTo } from "#functions/use-cases/visible";
import { webhookSecret } from "#functions/webhooks/signature";
import { may } from "#shared/access";
import { id } from "#shared/fields";
import { askedOfPartnerClient, PartnerClient } from "#shared/resources/partner-client";
import type { DirectoryRequest } from "../request.ts";

const path = "/api/directory/partner-clients";

const client = recordAnswer(PartnerClient);

const nothing = z.strictObject({});

/** Without its secret where the request was repeated: that was shown the first time and is kept nowhere. */
const withSecret = z.object({ client, secretId: z.string().optional(), secret: z.string().optional() });

const allow = ({ ctx }: DirectoryRequest) => may(ctx.actor.roles, "managePartners");

const shownTo = ({ ctx }: DirectoryRequest, { client, shown }: Shown) => ({
  client: visibleTo(ctx, PartnerClient)(client),
  ...shown,
});

const one = { allow, resource: PartnerClient.name, params: z.object({ id: id() }) };

/** Partners' machines: who may ask, and with which secrets. No answer but the first one holds a secret. */
export const partnerClients: Route<DirectoryRequest>[] = [
  route({
    allow,
    resource: PartnerClient.name,
    method: "POST",
    path,
    summary: "Make a partner's client; its secret is answered this once",
    body: NewPartnerClient,
    bodyInManual: () => NewPartnerClient.extend({ name: z.string().min(3).max(40).regex(CLIENT_NAME) }),
    status: 201,
    answers: withSecret,
    run: async (request, { body }) => shownTo(request, await createPartnerClient(request.ctx, request.directory, body)),
  }),
  route({
    ...one,
    method: "POST",
    path: `${path}/{id}/secrets`,
    summary: "Make a second secret beside the first; it is answered this once",
    body: nothing,
    status: 201,
    answers: withSecret,
    run: async (request, { params }) =>
      shownTo(request, await addClientSecret(request.ctx, request.directory, params.id)),
  }),
  route({
    ...one,
    method: "POST",
    path: `${path}/{id}/secrets/{secretId}/removal`,
    summary: "Take a secret away: it opens nothing from now on",
    body: nothing,
    params: z.object({ id: id(), secretId: z.string().min(1).max(120) }),
    answers: client,
    run: async ({ ctx, directory }, { params }) =>
      visibleTo(ctx, PartnerClient)(await removeClientSecret(ctx, directory, params.id, params.secretId)),
  }),
  route({
    ...one,
    method: "POST",
    path: `${path}/{id}/scopes`,
    summary: "Say what a partner's client may ask for",
    body: z.strictObject({ scopes: askedOfPartnerClient.scopes.min(1) }),
    answers: client,
    run: async ({ ctx, directory }, { params, body }) =>
      visibleTo(ctx, PartnerClient)(await setClientScopes(ctx, directory, params.id, body.scopes)),
  }),
  route({
    ...one,
    method: "POST",
    path: `${path}/{id}/webhook-secret`,
    summary: "Make the secret that signs a client's webhooks anew; it is answered this once",
    body: nothing,
    status: 201,
    answers: z.object({ client, webhookSecret: z.string().optional() }),
    run: async ({ ctx, webhookKey }, { params }) => {
      const master = await webhookKey();
      const made = await renewWebhookSecret(ctx, (client) => webhookSecret(master, client), params.id);
      return { ...made, client: visibleTo(ctx, PartnerClient)(made.client) };
    },
  }),
];
