package io.github.spamdigest.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.7/32, 192.0.2.7, true",
        "192.0.2.7/32, 192.0.2.6, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "192.0.2.0/24, ::ffff:192.0.2.9, true",
        "192.0.2.0/24, ::FFFF:C000:0209, true",
        "::ffff:192.0.2.0/120, 192.0.2.9, true",
        "::/0, 192.0.2.9, false",
        "::/0, 2001:db8::1, true",
        "2001:db8::/32, 2001:DB8:ffff:0:0:0:0:1, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8::8000:0:0:0/65, 2001:db8::8000:0:0:1, true",
        "2001:db8::8000:0:0:0/65, 2001:db8::1, false",
        "2001:db8::1/128, 2001:db8::1, true"
    })
    void aRangeHoldsWhatItsPrefixSays(String range, String address, boolean holds) {
        assertEquals(
                holds,
                IpRange.parse(range)
                        .orElseThrow()
                        .contains(IpAddress.parse(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "192.0.2", "192.0.2.256", "192.0.2.1.1", "a.example", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", ":::",
                "1::2::3", "12345::", "::g", "fe80::1%eth0", ":1", "1:2:3:4:5:6:7::8", "::ffff:192.0.2.300",
                        "::192.0.2",
                "192.0.2.1:25", " 192.0.2.1", "."
            })
    void whatIsNoAddressIsNone(String text) {
        assertEquals(Optional.empty(), IpAddress.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.0/24",
        "::ffff:192.0.2.7, 192.0.2.0/24",
        "2001:DB8:00ab:1::, 2001:db8:ab::/48",
        "2001:db8::1, 2001:db8:0::/48",
        "::1, 0:0:0::/48"
    })
    void aNetworkIsNamedInOneWay(String address, String network) {
        assertEquals(network, IpAddress.parse(address).orElseThrow().network());
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0/33", "192.0.2.0/", "192.0.2.0/-1", "2001:db8::/129", "x/8", "192.0.2.0/8/8"})
    void whatIsNoRangeIsNone(String text) {
        assertEquals(Optional.empty(), IpRange.parse(text));
    }

    @Test
    void hostBitsAreSeen() {
        assertTrue(IpRange.parse("192.0.2.1/24").orElseThrow().hasHostBits());
        assertFalse(IpRange.parse("192.0.2.1/32").orElseThrow().hasHostBits());
        assertTrue(IpRange.parse("2001:db8::1/64").orElseThrow().hasHostBits());
        assertEquals("192.0.2.0", IpRange.parse("192.0.2.1/24").orElseThrow().start());
    }
}
