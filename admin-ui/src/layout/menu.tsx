import { Box, List, ListItemButton, ListItemIcon, ListItemText, Typography } from "@mui/material";
import { LinkBase, useLocation } from "react-admin";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { type PageLink, pageGroups } from "./pages.ts";

const Entry = ({ to, label, icon: Icon, onChosen }: PageLink & { onChosen: () => void }) => {
  const { pathname } = useLocation();
  const isHere = to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <li>
      <ListItemButton
        component={LinkBase}
        to={to}
        selected={isHere}
        aria-current={isHere ? "page" : undefined}
        onClick={onChosen}
        sx={{
          minHeight: 38,
          py: 0.25,
          mx: 1,
          borderRadius: 2,
          "&.Mui-selected": {
            bgcolor: "primary.light",
            color: "primary.main",
            "& .MuiListItemIcon-root": { color: "inherit" },
          },
        }}
      >
        <ListItemIcon sx={{ minWidth: 34, color: "text.secondary" }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText
          primary={label}
          slotProps={{ primary: { sx: { fontWeight: isHere ? 650 : 500, fontSize: "0.92rem" } } }}
        />
      </ListItemButton>
    </li>
  );
};

/** Where one can go: only what this person may see. */
export const Menu = ({ onChosen = () => {} }: { onChosen?: () => void }) => {
  const speech = useSpeech();
  const { me } = useParts();
  return pageGroups(me, speech).map(({ title, pages }) => (
    <Box key={title ?? "top"}>
      {title && (
        <Typography component="p" aria-hidden sx={groupStyle}>
          {title}
        </Typography>
      )}
      <List dense disablePadding aria-label={title} sx={{ py: 0.5 }}>
        {pages.map((page) => (
          <Entry key={page.to} {...page} onChosen={onChosen} />
        ))}
      </List>
    </Box>
  ));
};

const groupStyle = {
  pt: 1,
  lineHeight: "26px",
  fontSize: "0.75rem",
  fontWeight: 650,
  color: "text.secondary",
  px: 3,
};
