import CallOutlined from "@mui/icons-material/CallOutlined";
import ForumOutlined from "@mui/icons-material/ForumOutlined";
import HandshakeOutlined from "@mui/icons-material/HandshakeOutlined";
import MeetingRoomOutlined from "@mui/icons-material/MeetingRoomOutlined";
import ReportOutlined from "@mui/icons-material/ReportOutlined";
import type { DiaryEntry } from "#shared/resources/diary-entry";

/** The sign of each kind of entry. */
export const kindIcons: Record<DiaryEntry["kind"], typeof CallOutlined> = {
  intervention: HandshakeOutlined,
  exchange: ForumOutlined,
  visit: MeetingRoomOutlined,
  call: CallOutlined,
  incident: ReportOutlined,
};
