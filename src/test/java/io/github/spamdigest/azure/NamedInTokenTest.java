package io.github.spamdigest.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a token names. */
class NamedInTokenTest {

    @Test
    void aPersonIsNamedBeforeAnApp() {
        assertEquals(
                "alice@contoso.example",
                NamedInToken.of(
                        token(
                                "{\"oid\":\"7\",\"appid\":\"app\",\"x\":{\"upn\":\"eve\"},\"upn\":\"alice@contoso.example\"}")));
        assertEquals("app", NamedInToken.of(token("{\"amr\":[\"pwd\"],\"appid\":\"app\",\"oid\":\"7\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{}", "{\"upn\":7}"})
    void aTokenThatNamesNobodyIsNoFailure(String payload) {
        assertEquals("", NamedInToken.of(token(payload)));
        assertEquals("", NamedInToken.of(payload));
        assertEquals("", NamedInToken.of("a.*.c"));
    }

    private static String token(String payload) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".sig";
    }
}
