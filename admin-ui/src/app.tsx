import { lazy } from "react";
import { Admin, CustomRoutes, Resource, reactRouterProvider } from "react-admin";
import { AccessReview } from "#shared/resources/access-review";
import { CapacityReport } from "#shared/resources/capacity-report";
import { DiaryEntry } from "#shared/resources/diary-entry";
import { Household } from "#shared/resources/household";
import { resources } from "#shared/resources/index";
import { PartnerClient } from "#shared/resources/partner-client";
import { Placement } from "#shared/resources/placement";
import { Plan } from "#shared/resources/plan";
import { Referral } from "#shared/resources/referral";
import { Review } from "#shared/resources/review";
import { StaffMember } from "#shared/resources/staff-member";
import { TeamMeeting } from "#shared/resources/team-meeting";
import { dataProviderFor } from "./data/data-provider.ts";
import { asLanguage } from "./i18n/language.ts";
import { i18nProviderFor } from "./i18n/provider.ts";
import { Frame } from "./layout/frame.tsx";
import { Broken, NotFound, PageSkeleton } from "./layout/states.tsx";
import { mayRead, type Parts, PartsContext } from "./parts.ts";
import { keptLanguage, preferences } from "./preferences.ts";
import { resourceScreens } from "./resource-screens.tsx";
import { authProviderFor } from "./session/auth-provider.ts";
import type { Session } from "./session/session.ts";
import { darkTheme, lightTheme } from "./theme/theme.ts";

const HomePage = lazy(() => import("./home/home-page.tsx").then((page) => ({ default: page.HomePage })));
const BoardPage = lazy(() => import("./board/board-page.tsx").then((page) => ({ default: page.BoardPage })));
const HouseholdPage = lazy(() =>
  import("./households/household-page.tsx").then((page) => ({ default: page.HouseholdPage })),
);
const DiaryPage = lazy(() => import("./diary/diary-page.tsx").then((page) => ({ default: page.DiaryPage })));
const GoalPage = lazy(() => import("./goals/goal-page.tsx").then((page) => ({ default: page.GoalPage })));
const ReportsPage = lazy(() => import("./reports/reports-page.tsx").then((page) => ({ default: page.ReportsPage })));
const ReportPage = lazy(() => import("./reports/report-page.tsx").then((page) => ({ default: page.ReportPage })));

const ReferralsPage = lazy(() =>
  import("./referrals/referrals-page.tsx").then((page) => ({ default: page.ReferralsPage })),
);
const ReferralPage = lazy(() =>
  import("./referrals/referral-page.tsx").then((page) => ({ default: page.ReferralPage })),
);
const NewReferralPage = lazy(() =>
  import("./referrals/intake/intake-page.tsx").then((page) => ({ default: page.NewReferralPage })),
);
const WaitingPage = lazy(() =>
  import("./referrals/waiting/waiting-page.tsx").then((page) => ({ default: page.WaitingPage })),
);
const PlacementPage = lazy(() =>
  import("./placements/placement-page.tsx").then((page) => ({ default: page.PlacementPage })),
);

const PlanPage = lazy(() => import("./plans/plan-page.tsx").then((page) => ({ default: page.PlanPage })));
const ReviewPage = lazy(() => import("./plans/review-page.tsx").then((page) => ({ default: page.ReviewPage })));
const AccountsPage = lazy(() =>
  import("./accounts/accounts-page.tsx").then((page) => ({ default: page.AccountsPage })),
);
const TeamPage = lazy(() => import("./team/team-page.tsx").then((page) => ({ default: page.TeamPage })));
const MeetingsPage = lazy(() => import("./team/meetings-page.tsx").then((page) => ({ default: page.MeetingsPage })));
const MeetingPage = lazy(() => import("./team/meeting-page.tsx").then((page) => ({ default: page.MeetingPage })));

const RetentionPage = lazy(() =>
  import("./retention/retention-page.tsx").then((page) => ({ default: page.RetentionPage })),
);
const WhoMayPage = lazy(() => import("./who-may/who-may-page.tsx").then((page) => ({ default: page.WhoMayPage })));

const PartnersPage = lazy(() =>
  import("./partners/partners-page.tsx").then((page) => ({ default: page.PartnersPage })),
);
const ClientPage = lazy(() => import("./partners/client-page.tsx").then((page) => ({ default: page.ClientPage })));

const ReadersPage = lazy(() => import("./access/readers-page.tsx").then((page) => ({ default: page.ReadersPage })));
const ReadingsPage = lazy(() => import("./access/readings-page.tsx").then((page) => ({ default: page.ReadingsPage })));
const ReadingsLink = lazy(() => import("./access/readings-page.tsx").then((page) => ({ default: page.ReadingsLink })));
const ReviewOfAccessPage = lazy(() =>
  import("./access/review-page.tsx").then((page) => ({ default: page.ReviewOfAccessPage })),
);

const { Route } = reactRouterProvider;

/** Kinds of record whose pages do more than those drawn from the definition. */
const ownScreens = {
  [Referral.name]: { listPage: <ReferralsPage />, recordPage: <ReferralPage /> },
  [Placement.name]: { recordPage: <PlacementPage /> },
  [Household.name]: { recordPage: <HouseholdPage /> },
  [Plan.name]: { recordPage: <PlanPage /> },
  [Review.name]: { recordPage: <ReviewPage /> },
  [TeamMeeting.name]: { listPage: <MeetingsPage />, recordPage: <MeetingPage /> },
  [PartnerClient.name]: { listPage: <PartnersPage />, recordPage: <ClientPage /> },
  [StaffMember.name]: { recordActions: <ReadingsLink /> },
  [AccessReview.name]: { recordPage: <ReviewOfAccessPage /> },
  [CapacityReport.name]: { listPage: <ReportsPage />, recordPage: <ReportPage /> },
};

interface AppProps {
  session: Session;
  parts: Parts;
}

/** Soglia for somebody who has signed in. */
export const App = ({ session, parts }: AppProps) => (
  <PartsContext value={parts}>
    <Admin
      title="Soglia"
      disableTelemetry
      requireAuth
      authProvider={authProviderFor(session, parts.me)}
      dataProvider={dataProviderFor(parts)}
      i18nProvider={i18nProviderFor(asLanguage(keptLanguage()))}
      store={preferences()}
      theme={lightTheme}
      darkTheme={darkTheme}
      layout={Frame}
      dashboard={HomePage}
      loading={PageSkeleton}
      error={Broken}
      catchAll={NotFound}
      loginPage={false}
    >
      {resources
        .filter(({ name }) => mayRead(parts.me, name))
        .map((resource) => (
          <Resource key={resource.name} {...resourceScreens(resource, ownScreens[resource.name])} />
        ))}
      <CustomRoutes>
        <Route path="/board" element={<BoardPage />} />
        {parts.me.actions.includes("manageAccounts") && <Route path="/accounts" element={<AccountsPage />} />}
        {parts.me.actions.includes("manageRetention") && <Route path="/retention" element={<RetentionPage />} />}
        {parts.me.actions.includes("readAccessLog") && <Route path="/who-may" element={<WhoMayPage />} />}
        {parts.me.actions.includes("readAccessLog") && (
          <>
            <Route path="/households/:id/readers" element={<ReadersPage />} />
            <Route path="/staff/:id/readings" element={<ReadingsPage />} />
          </>
        )}
        {parts.me.may.households?.read.includes("educators") && <Route path="/team" element={<TeamPage />} />}
        {parts.me.actions.includes("moveReferral") && <Route path="/referrals/new" element={<NewReferralPage />} />}
        {mayRead(parts.me, Referral.name) && <Route path="/waiting" element={<WaitingPage />} />}
        {mayRead(parts.me, DiaryEntry.name) && <Route path="/diary" element={<DiaryPage />} />}
        {mayRead(parts.me, Plan.name) && <Route path="/plans/:id/goals/:goalId" element={<GoalPage />} />}
      </CustomRoutes>
    </Admin>
  </PartsContext>
);
