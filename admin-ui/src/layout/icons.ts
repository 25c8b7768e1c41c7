import AssignmentOutlined from "@mui/icons-material/AssignmentOutlined";
import BadgeOutlined from "@mui/icons-material/BadgeOutlined";
import BuildOutlined from "@mui/icons-material/BuildOutlined";
import CorporateFareOutlined from "@mui/icons-material/CorporateFareOutlined";
import DescriptionOutlined from "@mui/icons-material/DescriptionOutlined";
import DoorFrontOutlined from "@mui/icons-material/DoorFrontOutlined";
import EuroOutlined from "@mui/icons-material/EuroOutlined";
import EventBusyOutlined from "@mui/icons-material/EventBusyOutlined";
import EventNoteOutlined from "@mui/icons-material/EventNoteOutlined";
import FactCheckOutlined from "@mui/icons-material/FactCheckOutlined";
import FlagOutlined from "@mui/icons-material/FlagOutlined";
import GroupsOutlined from "@mui/icons-material/GroupsOutlined";
import HomeWorkOutlined from "@mui/icons-material/HomeWorkOutlined";
import HubOutlined from "@mui/icons-material/HubOutlined";
import InboxOutlined from "@mui/icons-material/InboxOutlined";
import KeyOutlined from "@mui/icons-material/KeyOutlined";
import LockOpenOutlined from "@mui/icons-material/LockOpenOutlined";
import OutboxOutlined from "@mui/icons-material/OutboxOutlined";
import PersonOutlined from "@mui/icons-material/PersonOutlined";
import PolicyOutlined from "@mui/icons-material/PolicyOutlined";
import RecordVoiceOverOutlined from "@mui/icons-material/RecordVoiceOverOutlined";
import TableRowsOutlined from "@mui/icons-material/TableRowsOutlined";

const icons: Record<string, typeof TableRowsOutlined> = {
  referrals: InboxOutlined,
  households: GroupsOutlined,
  people: PersonOutlined,
  placements: KeyOutlined,
  plans: FlagOutlined,
  reviews: FactCheckOutlined,
  absences: EventBusyOutlined,
  documents: DescriptionOutlined,
  disclosures: OutboxOutlined,
  units: HomeWorkOutlined,
  places: DoorFrontOutlined,
  outages: BuildOutlined,
  "fee-agreements": EuroOutlined,
  organisations: CorporateFareOutlined,
  staff: BadgeOutlined,
  "diary-openings": LockOpenOutlined,
  "access-reviews": PolicyOutlined,
  "partner-clients": HubOutlined,
  "team-meetings": EventNoteOutlined,
  "supervision-sessions": RecordVoiceOverOutlined,
  "capacity-reports": AssignmentOutlined,
};

/** The sign of a kind of record; a new kind gets a table until somebody draws it one. */
export const iconOf = (resource: string) => icons[resource] ?? TableRowsOutlined;
