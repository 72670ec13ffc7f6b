#!/usr/bin/env bash
# A line of small numbers, as SpamAssassin reads it.
#
# Package:  spamassassin 4.0.1-1~deb12u1 of Debian 12, with the rules that come with it, local tests only.
# Guess:    "3 4 3 4 5 6 ..." is no Bitcoin address: such an address has no blanks, and more than digits.
# Seen:     PDS_BTC_ID and BITCOIN_SPAM_03 hit, 2.0 points of the 5.0 that make spam; with | between the numbers none does.
#           It was found on a table of counts a day, in a CSV file that went with a mail.
# Needs Debian 12 (apt-get download, dpkg-deb, Perl); nothing is installed. Fails when the rules answer otherwise.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq spamassassin=4.0.1-1~deb12u1 libhtml-parser-perl libhtml-tagset-perl libnet-dns-perl \
  libnetaddr-ip-perl libsocket6-perl libsys-hostname-long-perl libhttp-date-perl libio-string-perl libtimedate-perl
for package in *.deb; do
  dpkg-deb -x "$package" root
done
includes=()
while IFS= read -r folder; do
  includes+=("-I$folder")
done < <(find "$work/root/usr" -type d -path '*perl5*' \( -name perl5 -o -name '5.*' \))

hits() {
  printf '%s\n' 'From: <a@contoso.example>' 'To: <b@contoso.example>' 'Subject: numbers' \
    'Date: Mon, 23 Nov 2026 04:00:00 +0000' 'Message-ID: <counts.20261123@contoso.example>' 'MIME-Version: 1.0' \
    'Content-Type: text/plain; charset=us-ascii' '' "Deliveries a day in this month: $1" |
    HOME="$work" perl -T "${includes[@]}" root/usr/bin/spamassassin -L -t -C root/usr/share/spamassassin \
      --siteconfigpath=root/etc/spamassassin 2> /dev/null |
    sed -n 's/.* \(PDS_BTC_ID\|BITCOIN_SPAM_03\) .*/\1/p' | sort -u | paste -sd ' '
}

numbers='3 4 3 4 5 6 4 3 2 5 4 6 7 5 3 2 4 5 6 3 4 5 6 7 4 3 2 5 4 6'
seen="blanks: $(hits "$numbers")
bars: $(hits "${numbers// /|}")"
expected="blanks: BITCOIN_SPAM_03 PDS_BTC_ID
bars: "
echo "$seen"
[ "$seen" = "$expected" ] || { echo "This is not what was seen before:"; echo "$expected"; exit 1; }
