import { tableFromEnvironment } from "#functions/db/client";
import { masterKeyFromEnvironment } from "./master-key.ts";
import { createPost } from "./post.ts";
import { createWebhooks } from "./webhooks.ts";

export const handler = createWebhooks({
  table: tableFromEnvironment(),
  post: createPost(),
  master: masterKeyFromEnvironment(),
});
