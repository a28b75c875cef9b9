<?php
/**
 * Plugin Name: Standfirst on articles
 * Description: A byline above each post, a meter, and a gate after its second paragraph.
 */

add_filter( 'the_content', function ( $content ) {
	if ( ! is_singular( 'post' ) || ! in_the_loop() || ! is_main_query() ) {
		return $content;
	}
	$byline = sprintf(
		'<news-byline class="news-byline">By <a rel="author" href="%s">%s</a>, <time datetime="%s">%s</time>.</news-byline>',
		esc_url( get_author_posts_url( get_the_author_meta( 'ID' ) ) ),
		esc_html( get_the_author() ),
		esc_attr( get_the_date( 'c' ) ),
		esc_html( get_the_date() )
	);
	$gate = '<news-subscription-prompt presentation="gate" gates="#article-body" preview="2" subscribe-href="/subscribe/"></news-subscription-prompt>';
	// Four free articles in a month. Without consent="granted", the browser stores nothing, and the count ends with the page.
	$meter = '<news-access meter="4/month"></news-access>';
	return "$byline<div id=\"article-body\">$content</div>$gate$meter";
}, 100 );
