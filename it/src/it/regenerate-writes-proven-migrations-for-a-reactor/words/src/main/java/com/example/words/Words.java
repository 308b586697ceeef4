package com.example.words;

/** Has nothing to do with a database. */
public final class Words {

    private Words() {}

    public static String of(String title) {
        return title.strip();
    }
}
