import * as z from "zod";

const News = z.discriminatedUnion("is", [
  z.object({ is: z.literal("input"), at: z.number() }),
  z.object({ is: z.literal("locked") }),
  z.object({ is: z.literal("signedIn"), username: z.string() }),
  z.object({ is: z.literal("signedOut") }),
]);

/** What the tabs of one browser tell each other about the session; never a token. */
export type News = z.infer<typeof News>;

export const openChannel = () => {
  const channel = new BroadcastChannel("soglia.session");
  return {
    tell: (news: News): void => channel.postMessage(news),
    hear(listener: (news: News) => void): void {
      channel.addEventListener("message", ({ data }) => {
        const { data: news } = News.safeParse(data);
        if (news) listener(news);
      });
    },
    close: (): void => channel.close(),
  };
};

export type Channel = ReturnType<typeof openChannel>;
