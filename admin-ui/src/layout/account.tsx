import LogoutRounded from "@mui/icons-material/LogoutRounded";
import { Avatar, Box, IconButton, ListItemIcon, Menu, MenuItem, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import { useLogout } from "react-admin";
import { wordAt } from "#shared/words/word-at";
import { useSpeech } from "../i18n/language.ts";
import { useParts } from "../parts.ts";
import { unseen } from "./unseen.ts";

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join("")
    .toUpperCase();

/** Who I am, with which roles, and the way out. */
export const Account = () => {
  const { t, words, f } = useSpeech();
  const { me } = useParts();
  const signOut = useLogout();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const roles = f.list(me.roles.map((role) => wordAt(words, "values", "staffRoles", role) ?? role));
  return (
    <>
      <Tooltip title={t.frame.account} describeChild>
        <IconButton
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <Avatar
            sx={{
              width: 30,
              height: 30,
              fontSize: "0.8rem",
              fontWeight: 650,
              bgcolor: "primary.main",
              color: "primary.contrastText",
            }}
          >
            {initials(me.name)}
          </Avatar>
          <Box component="span" sx={unseen}>
            {t.frame.account}: {me.name}
          </Box>
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <Box component="li" role="none" sx={{ px: 2, pt: 0.5, pb: 1.5, maxWidth: 280 }}>
          <Typography variant="h3" component="p">
            {me.name}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {roles}
          </Typography>
        </Box>
        <MenuItem onClick={() => signOut()}>
          <ListItemIcon>
            <LogoutRounded fontSize="small" />
          </ListItemIcon>
          {t.frame.signOut}
        </MenuItem>
      </Menu>
    </>
  );
};
