import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";

export interface Address {
  address: string;
  family: number;
}

const subnets = (list: BlockList, family: "ipv4" | "ipv6", ranges: string[]): BlockList => {
  for (const range of ranges) {
    const [net = "", bits] = range.split("/");
    list.addSubnet(net, Number(bits), family);
  }
  return list;
};

/** Everything in IPv4 that is not somewhere on the Internet (IANA special-purpose registry), or is many at once. */
const notPublic4 = subnets(new BlockList(), "ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
]);

/** The only part of IPv6 that is given out for the Internet, and what within it stands for something else. */
const global6 = subnets(new BlockList(), "ipv6", ["2000::/3"]);
const special6 = subnets(new BlockList(), "ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]);

/** Whether an address leads out to the Internet: not to this machine, its network or the cloud's own services. */
export const isPublic = (address: string): boolean =>
  isIPv6(address)
    ? global6.check(address, "ipv6") && !special6.check(address, "ipv6")
    : !notPublic4.check(address, "ipv4");

export const isLoopback = (address: string): boolean => address === "::1" || /^127\.\d+\.\d+\.\d+$/.test(address);

/** What a name leads to; an address in brackets leads to itself. */
export const addressesOf = (hostname: string): Promise<Address[]> =>
  lookup(hostname.replace(/^\[|\]$/g, ""), { all: true });
